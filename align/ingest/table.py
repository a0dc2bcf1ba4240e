"""Placeholder until the real one is merged."""
def is_data_table(rows, has_header): 
    return has_header
