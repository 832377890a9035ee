package vault;

public abstract class Task {}
