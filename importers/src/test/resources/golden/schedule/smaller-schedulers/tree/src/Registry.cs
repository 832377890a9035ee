using FluentScheduler;
public class Registry1 : Registry
{
    public Registry1()
    {
        Schedule<Nightly>().ToRunEvery(1).Days().At(21, 15);
    }
}
