"""What people read: counts, and the offline report."""
