using Microsoft.Azure.Functions.Worker;
public class Poll
{
    [Function("Poll")]
    public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer) { }
}
