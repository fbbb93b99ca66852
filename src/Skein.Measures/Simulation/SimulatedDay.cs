namespace Skein.Measures.Simulation;

/// <summary>What is counted of a queue.</summary>
internal sealed class QueueTally
{
    public readonly List<double> Waits = [];
    public int InTime, Abandoned, Waited, BacklogAtEnd;
}

/// <summary>One replication. Events in order of time; whoever waits when the last interval is over is still answered, but nobody arrives any more.</summary>
internal sealed class SimulatedDay
{
    enum Kind { Arrival, Leaving, Finished, Interval }

    readonly record struct Event(Kind Kind, int Subject, int Contact);

    struct Contact
    {
        public int Queue;
        public double Arrived;
        public bool Settled;
    }

    struct Agent
    {
        public int Group, Index, Chats;
        public bool Single;
        public double IdleSince, ChangedAt;
    }

    readonly CentreModel model;
    readonly PriorityQueue<Event, double> events = new();
    readonly List<Contact> contacts = [];
    readonly Queue<int>[] waiting;
    readonly Agent[] agents;
    readonly int[][] skills, servers, preference;
    readonly double end, countFrom;
    SeededRandom random;
    double now;
    int interval;

    public SimulatedDay(CentreModel model, long seed)
    {
        this.model = model;
        random = new(seed);
        end = model.Intervals * model.IntervalSeconds;
        countFrom = model.WarmUpIntervals * model.IntervalSeconds;
        waiting = [.. model.Queues.Select(_ => new Queue<int>())];
        Tallies = [.. model.Queues.Select(_ => new QueueTally())];
        skills = [.. model.Groups.Select(g => g.Skills.Select(s => Enumerable.Range(0, model.Queues.Count).First(q => model.Queues[q].Name == s)).ToArray())];
        servers = [.. Enumerable.Range(0, model.Queues.Count).Select(q => Enumerable.Range(0, model.Groups.Count).Where(g => skills[g].Contains(q))
            .OrderBy(g => Array.IndexOf(skills[g], q)).ThenBy(g => skills[g].Length).ToArray())];
        preference = [.. skills.Select(s => s.OrderBy(q => model.Queues[q].Priority).ToArray())];
        agents = [.. model.Groups.SelectMany((g, i) => Enumerable.Range(0, g.Agents.Max()).Select(n => new Agent { Group = i, Index = n }))];
        var groups = model.Groups.Count;
        (BusySeconds, StaffedSeconds, ChatSeconds, ChattingSeconds) = (new double[groups], new double[groups], new double[groups], new double[groups]);
        for (var g = 0; g < groups; g++)
            StaffedSeconds[g] = model.Groups[g].Agents.Skip(model.WarmUpIntervals).Sum(n => n * model.IntervalSeconds);
    }

    public QueueTally[] Tallies { get; }

    public double[] BusySeconds { get; }

    public double[] StaffedSeconds { get; }

    public double[] ChatSeconds { get; }

    public double[] ChattingSeconds { get; }

    public void Run()
    {
        for (var i = 1; i <= model.Intervals; i++) events.Enqueue(new(Kind.Interval, i, 0), i * model.IntervalSeconds);
        for (var q = 0; q < model.Queues.Count; q++)
        {
            for (var i = 0; i < model.Queues[q].Backlog; i++) Arrive(q);
            ScheduleArrival(q);
        }
        while (events.TryDequeue(out var happening, out now))
        {
            switch (happening.Kind)
            {
                case Kind.Arrival:
                    Arrive(happening.Subject);
                    ScheduleArrival(happening.Subject);
                    break;
                case Kind.Leaving:
                    Leave(happening.Contact);
                    break;
                case Kind.Finished:
                    Finish(happening.Subject, happening.Contact);
                    break;
                case Kind.Interval:
                    NextInterval(happening.Subject);
                    break;
            }
        }
        // Nobody was left to answer these.
        foreach (var queue in waiting)
            foreach (var contact in queue)
                if (!contacts[contact].Settled) Settle(contact, answered: false);
    }

    void NextInterval(int number)
    {
        if (number == model.Intervals)
        {
            for (var q = 0; q < waiting.Length; q++) Tallies[q].BacklogAtEnd = waiting[q].Count(c => !contacts[c].Settled);
            return;
        }
        interval = number;
        for (var a = 0; a < agents.Length; a++) TakeNext(a);
    }

    void ScheduleArrival(int q)
    {
        var rates = model.Queues[q].Contacts;
        var needed = random.Exponential();
        var at = now;
        for (var i = (int)(now / model.IntervalSeconds); i < rates.Count; i++)
        {
            var rate = rates[i] / model.IntervalSeconds;
            var room = (((i + 1) * model.IntervalSeconds) - at) * rate;
            if (needed < room)
            {
                events.Enqueue(new(Kind.Arrival, q, 0), at + (needed / rate));
                return;
            }
            needed -= Math.Max(0, room);
            at = (i + 1) * model.IntervalSeconds;
        }
    }

    void Arrive(int q)
    {
        var contact = contacts.Count;
        contacts.Add(new Contact { Queue = q, Arrived = now });
        if (FreeAgent(q) is { } agent)
        {
            Serve(agent, contact);
            return;
        }
        waiting[q].Enqueue(contact);
        if (model.Queues[q].Patience is { } patience) events.Enqueue(new(Kind.Leaving, 0, contact), now + patience.Draw(ref random));
    }

    void Leave(int contact)
    {
        if (!contacts[contact].Settled) Settle(contact, answered: false);
    }

    void Finish(int a, int contact)
    {
        Account(a);
        ref var agent = ref agents[a];
        if (model.Queues[contacts[contact].Queue].Channel == Channel.Chat) agent.Chats--;
        else agent.Single = false;
        if (agent is { Single: false, Chats: 0 }) agent.IdleSince = now;
        TakeNext(a);
    }

    void TakeNext(int a)
    {
        while (true)
        {
            var best = -1;
            foreach (var q in preference[agents[a].Group])
            {
                while (waiting[q].TryPeek(out var first) && contacts[first].Settled) waiting[q].Dequeue();
                if (waiting[q].Count == 0 || !CanTake(a, model.Queues[q].Channel)) continue;
                if (best >= 0 && model.Queues[q].Priority > model.Queues[best].Priority) break;
                if (best < 0 || contacts[waiting[q].Peek()].Arrived < contacts[waiting[best].Peek()].Arrived) best = q;
            }
            if (best < 0) return;
            Serve(a, waiting[best].Dequeue());
        }
    }

    void Serve(int a, int contact)
    {
        Account(a);
        var queue = model.Queues[contacts[contact].Queue];
        ref var agent = ref agents[a];
        if (queue.Channel == Channel.Chat) agent.Chats++;
        else agent.Single = true;
        Settle(contact, answered: true);
        events.Enqueue(new(Kind.Finished, a, contact), now + queue.Handling.Draw(ref random));
    }

    void Settle(int number, bool answered)
    {
        var contact = contacts[number] with { Settled = true };
        contacts[number] = contact;
        if (contact.Arrived < countFrom) return;
        var tally = Tallies[contact.Queue];
        var wait = now - contact.Arrived;
        tally.Waits.Add(wait);
        if (!answered) tally.Abandoned++;
        else if (wait <= model.Queues[contact.Queue].WithinSeconds) tally.InTime++;
        if (!answered || wait > 0) tally.Waited++;
    }

    int? FreeAgent(int q)
    {
        var channel = model.Queues[q].Channel;
        foreach (var group in servers[q])
        {
            var best = -1;
            for (var a = 0; a < agents.Length; a++)
            {
                if (agents[a].Group != group || !CanTake(a, channel)) continue;
                if (best < 0 || agents[a].Chats < agents[best].Chats || (agents[a].Chats == agents[best].Chats && agents[a].IdleSince < agents[best].IdleSince)) best = a;
            }
            if (best >= 0) return best;
        }
        return null;
    }

    bool CanTake(int a, Channel channel)
    {
        ref var agent = ref agents[a];
        if (agent.Single || agent.Index >= model.Groups[agent.Group].Agents[interval]) return false;
        return channel == Channel.Chat ? agent.Chats < model.Groups[agent.Group].ChatSlots : agent.Chats == 0;
    }

    // Busy time since the agent's last change, clipped to the counted time.
    void Account(int a)
    {
        ref var agent = ref agents[a];
        var length = Math.Min(now, end) - Math.Max(agent.ChangedAt, countFrom);
        if (length > 0 && (agent.Single || agent.Chats > 0))
        {
            BusySeconds[agent.Group] += length;
            if (agent.Chats > 0)
            {
                ChatSeconds[agent.Group] += length * agent.Chats;
                ChattingSeconds[agent.Group] += length;
            }
        }
        agent.ChangedAt = now;
    }
}
