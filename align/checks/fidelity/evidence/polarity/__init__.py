"""What a text denies and which end it takes: negations, answered denials, opposites, ways of trade."""
