public static class Close
{
    [FunctionName("CloseDay")]
    public static void Run([TimerTrigger("0 30 1 * * *")] TimerInfo timer) {}
}
