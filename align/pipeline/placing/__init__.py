"""Where findings stand in the files that people and their programs open."""
