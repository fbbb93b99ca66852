namespace Skein.Measures.Staffing;

/// <summary>Contacts offered in an interval and the time each needs.</summary>
public readonly record struct Traffic
{
    /// <summary>Contacts per interval and mean handling time.</summary>
    /// <param name="contacts">Expected contacts in the interval; need not be whole.</param>
    /// <param name="intervalSeconds">Length of the interval in seconds.</param>
    /// <param name="handleSeconds">Mean handling time (talk, hold and after-call work) in seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative contacts, or a length that is not positive and finite.</exception>
    public Traffic(double contacts, double intervalSeconds, double handleSeconds)
    {
        Contacts = Require.NotNegative(contacts);
        IntervalSeconds = Require.Positive(intervalSeconds);
        HandleSeconds = Require.Positive(handleSeconds);
        Require.Finite(Erlangs, nameof(contacts));
    }

    /// <summary>Contacts in the interval.</summary>
    public double Contacts { get; }

    /// <summary>Length of the interval in seconds.</summary>
    public double IntervalSeconds { get; }

    /// <summary>Mean handling time in seconds.</summary>
    public double HandleSeconds { get; }

    /// <summary>Arrival rate λ.</summary>
    public double ContactsPerSecond => Contacts == 0 ? 0 : Contacts / IntervalSeconds;

    /// <summary>Offered load A = contacts × handling time / interval, in erlangs: the mean number of busy agents if nobody had to wait.</summary>
    public double Erlangs => Contacts == 0 ? 0 : Contacts * HandleSeconds / IntervalSeconds;
}
