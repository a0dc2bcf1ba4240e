"""What an aligned corpus tells about terms: phrases, how they go together, what renders what."""
