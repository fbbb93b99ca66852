namespace Skein.Measures.Staffing;

/// <summary>
/// Agents for chats, of which one handles several at a time. There is no exact formula; both usual approximations on Erlang C are here under
/// their own names. More than three at a time is rarely sustainable, and handling time grows with concurrency: measure it at the concurrency used.
/// </summary>
public static class ChatStaffing
{
    /// <summary>Every chat slot is a server: ⌈Erlang C servers / slots per agent⌉, with the handling time of one chat.</summary>
    /// <param name="traffic">Chats offered.</param>
    /// <param name="target">What must hold.</param>
    /// <param name="slotsPerAgent">Chats an agent may hold at once.</param>
    public static int SlotsAsServers(Traffic traffic, StaffingTarget target, int slotsPerAgent)
    {
        Require.AtLeast(slotsPerAgent, 1);
        var slots = ErlangC.AgentsRequired(traffic, target);
        return (slots / slotsPerAgent) + (slots % slotsPerAgent == 0 ? 0 : 1);
    }

    /// <summary>The handling time is divided by the measured concurrency, then Erlang C.</summary>
    /// <param name="traffic">Chats offered.</param>
    /// <param name="target">What must hold.</param>
    /// <param name="concurrency">Mean chats at a time while chatting, at least 1; see <see cref="Concurrency"/>.</param>
    public static int DividedHandlingTime(Traffic traffic, StaffingTarget target, double concurrency)
    {
        Require.Finite(concurrency);
        if (concurrency < 1) throw new ArgumentOutOfRangeException(nameof(concurrency), concurrency, "Must be at least 1.");
        if (traffic.Contacts == 0) return 0;
        return ErlangC.AgentsRequired(new Traffic(traffic.Contacts, traffic.IntervalSeconds, traffic.HandleSeconds / concurrency), target);
    }

    /// <summary>One agent's measured concurrency: total chat time / time with at least one chat. Null when there was none.</summary>
    /// <param name="chats">Start and end of each chat in seconds from any origin.</param>
    /// <exception cref="ArgumentException">A chat ends before it starts.</exception>
    public static double? Concurrency(IEnumerable<(double StartSecond, double EndSecond)> chats)
    {
        ArgumentNullException.ThrowIfNull(chats);
        double total = 0, busy = 0, reached = double.NegativeInfinity;
        foreach (var (start, end) in chats.OrderBy(chat => chat.StartSecond))
        {
            Require.Within(start, -1e100, 1e100, nameof(chats));
            if (Require.Within(end, -1e100, 1e100, nameof(chats)) < start) throw new ArgumentException("A chat ends before it starts.", nameof(chats));
            total += end - start;
            busy += Math.Max(0, end - Math.Max(start, reached));
            reached = Math.Max(reached, end);
        }
        return busy > 0 ? total / busy : null;
    }
}
