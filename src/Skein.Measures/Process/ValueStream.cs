using NodaTime;

namespace Skein.Measures.Process;

/// <summary>A step with the time worked in it and the time waited after it.</summary>
/// <param name="Name">The step.</param>
/// <param name="Work">Time worked.</param>
/// <param name="Wait">Time waited.</param>
public readonly record struct TimedStep(string Name, Duration Work, Duration Wait);

/// <summary>Lead time of steps that follow each other.</summary>
/// <param name="Work">Σ work.</param>
/// <param name="Wait">Σ wait.</param>
/// <param name="Efficiency">Work / lead time, 0 to 1; null when there is no time at all.</param>
public sealed record ValueStream(Duration Work, Duration Wait, double? Efficiency)
{
    /// <summary>Work and wait together.</summary>
    public Duration Lead => Work + Wait;

    /// <summary>Adds up steps.</summary>
    public static ValueStream Of(IEnumerable<TimedStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Duration work = Duration.Zero, wait = Duration.Zero;
        foreach (var step in steps)
        {
            if (step.Work < Duration.Zero || step.Wait < Duration.Zero) throw new ArgumentOutOfRangeException(nameof(steps), step.Name, "Times must not be negative.");
            work += step.Work;
            wait += step.Wait;
        }
        return new(work, wait, work + wait > Duration.Zero ? work.ToInt64Nanoseconds() / (double)(work + wait).ToInt64Nanoseconds() : null);
    }

    /// <summary>Whether a step took longer than it may; exactly the limit is in time.</summary>
    public static bool IsOverrun(Duration actual, Duration most) => actual > most;
}
