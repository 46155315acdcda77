"""What runs the plan: DuckDB in this process, or Spark on many machines."""
