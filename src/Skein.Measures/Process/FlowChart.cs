namespace Skein.Measures.Process;

/// <summary>Kinds of flow-chart nodes.</summary>
public enum FlowNodeKind
{
    /// <summary>Where the process begins.</summary>
    Start,

    /// <summary>Where it ends.</summary>
    End,

    /// <summary>Something is done.</summary>
    Step,

    /// <summary>One of several ways is taken.</summary>
    Decision,

    /// <summary>Several ways are taken at once.</summary>
    Split,

    /// <summary>Waits for ways taken at once.</summary>
    Join,
}

/// <summary>A node.</summary>
/// <param name="Id">Its identity or number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lane">The lane (role) it is in, if the chart has lanes.</param>
public sealed record FlowNode(string Id, FlowNodeKind Kind, string? Lane = null);

/// <summary>An arrow.</summary>
/// <param name="From">Id of the node it leaves.</param>
/// <param name="To">Id of the node it enters.</param>
/// <param name="Label">Its label; exits of a decision need one.</param>
/// <param name="IsDefault">Whether a decision takes it when nothing else applies.</param>
public sealed record FlowArrow(string From, string To, string? Label = null, bool IsDefault = false);

/// <summary>What is wrong with a chart.</summary>
public enum FlowProblemKind
{
    /// <summary>Two nodes have one id.</summary>
    DuplicateId,

    /// <summary>An arrow begins or ends nowhere.</summary>
    UnknownNode,

    /// <summary>There is no start.</summary>
    NoStart,

    /// <summary>There is more than one start.</summary>
    ManyStarts,

    /// <summary>There is no end.</summary>
    NoEnd,

    /// <summary>An arrow enters the start or leaves an end.</summary>
    WrongDirection,

    /// <summary>A node that is no end has no exit.</summary>
    DeadEnd,

    /// <summary>A node other than a decision or split has several exits.</summary>
    AmbiguousExit,

    /// <summary>A decision needs at least two exits.</summary>
    DecisionNeedsTwoExits,

    /// <summary>An exit of a decision has no label.</summary>
    UnlabelledExit,

    /// <summary>Two exits of a decision have the same label.</summary>
    SameLabel,

    /// <summary>A decision has not exactly one default exit.</summary>
    NotOneDefault,

    /// <summary>A split needs at least two exits.</summary>
    SplitNeedsTwoExits,

    /// <summary>The ways of a split never meet in one join.</summary>
    SplitNotJoined,

    /// <summary>The start does not lead here.</summary>
    Unreachable,

    /// <summary>From here no end can be reached: a dead end or a loop without exit.</summary>
    CannotEnd,

    /// <summary>A lane has no node.</summary>
    EmptyLane,
}

/// <summary>A problem and where it is.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="At">Id of the node, or name of the lane; empty for the whole chart.</param>
public readonly record struct FlowProblem(FlowProblemKind Kind, string At);

/// <summary>A flow chart (ISO 5807, GB/T 1526).</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Arrows">The arrows.</param>
/// <param name="Lanes">The lanes, if any.</param>
public sealed record FlowChart(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowArrow> Arrows, params IReadOnlyList<string> Lanes)
{
    /// <summary>Every problem of the chart; none when it is sound.</summary>
    /// <param name="defaultsNeeded">Whether each decision needs exactly one default exit.</param>
    public IReadOnlyList<FlowProblem> Problems(bool defaultsNeeded = false)
    {
        var problems = new List<FlowProblem>();
        var nodes = new Dictionary<string, FlowNode>();
        foreach (var node in Nodes)
            if (!nodes.TryAdd(node.Id, node)) Add(FlowProblemKind.DuplicateId, node.Id);
        foreach (var arrow in Arrows)
            foreach (var end in new[] { arrow.From, arrow.To })
                if (!nodes.ContainsKey(end)) Add(FlowProblemKind.UnknownNode, end);
        FlowArrow[] arrows = [.. Arrows.Where(a => nodes.ContainsKey(a.From) && nodes.ContainsKey(a.To))];
        var exits = arrows.ToLookup(a => a.From);
        FlowNode[] starts = [.. nodes.Values.Where(n => n.Kind == FlowNodeKind.Start)];

        if (starts.Length == 0) Add(FlowProblemKind.NoStart, "");
        if (starts.Length > 1) Add(FlowProblemKind.ManyStarts, "");
        if (nodes.Values.All(n => n.Kind != FlowNodeKind.End)) Add(FlowProblemKind.NoEnd, "");
        foreach (var arrow in arrows)
        {
            if (nodes[arrow.From].Kind == FlowNodeKind.End) Add(FlowProblemKind.WrongDirection, arrow.From);
            if (nodes[arrow.To].Kind == FlowNodeKind.Start) Add(FlowProblemKind.WrongDirection, arrow.To);
        }

        var after = nodes.Keys.ToDictionary(id => id, id => Reached([id], from => exits[from].Select(a => a.To)));
        var reachable = Reached(starts.Select(s => s.Id), from => exits[from].Select(a => a.To));
        var entries = arrows.ToLookup(a => a.To);
        var ending = Reached(nodes.Values.Where(n => n.Kind == FlowNodeKind.End).Select(n => n.Id), to => entries[to].Select(a => a.From));
        foreach (var node in nodes.Values)
        {
            FlowArrow[] own = [.. exits[node.Id]];
            if (node.Kind != FlowNodeKind.End && own.Length == 0) Add(FlowProblemKind.DeadEnd, node.Id);
            else if (!ending.Contains(node.Id)) Add(FlowProblemKind.CannotEnd, node.Id);
            if (starts.Length > 0 && !reachable.Contains(node.Id)) Add(FlowProblemKind.Unreachable, node.Id);
            if (node.Kind is FlowNodeKind.Start or FlowNodeKind.Step or FlowNodeKind.Join && own.Length > 1) Add(FlowProblemKind.AmbiguousExit, node.Id);
            if (node.Kind == FlowNodeKind.Decision) Decision(node, own);
            if (node.Kind == FlowNodeKind.Split)
            {
                if (own.Length < 2) Add(FlowProblemKind.SplitNeedsTwoExits, node.Id);
                else if (!nodes.Values.Any(n => n.Kind == FlowNodeKind.Join && own.All(a => after[a.To].Contains(n.Id)))) Add(FlowProblemKind.SplitNotJoined, node.Id);
            }
        }
        foreach (var lane in Lanes)
            if (Nodes.All(n => n.Lane != lane)) Add(FlowProblemKind.EmptyLane, lane);
        return problems;

        void Add(FlowProblemKind kind, string at) => problems.Add(new(kind, at));

        void Decision(FlowNode node, FlowArrow[] own)
        {
            if (own.Length < 2) Add(FlowProblemKind.DecisionNeedsTwoExits, node.Id);
            if (own.Any(a => string.IsNullOrWhiteSpace(a.Label))) Add(FlowProblemKind.UnlabelledExit, node.Id);
            if (own.Where(a => !string.IsNullOrWhiteSpace(a.Label)).GroupBy(a => a.Label!.Trim(), StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
                Add(FlowProblemKind.SameLabel, node.Id);
            if (defaultsNeeded && own.Count(a => a.IsDefault) != 1) Add(FlowProblemKind.NotOneDefault, node.Id);
        }
    }

    static HashSet<string> Reached(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var reached = from.ToHashSet();
        var left = new Stack<string>(reached);
        while (left.TryPop(out var id))
            foreach (var to in next(id))
                if (reached.Add(to)) left.Push(to);
        return reached;
    }
}
