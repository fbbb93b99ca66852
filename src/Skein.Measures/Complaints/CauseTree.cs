namespace Skein.Measures.Complaints;

/// <summary>What is known about a possible cause.</summary>
public enum CauseState
{
    /// <summary>Named, not looked into yet.</summary>
    Suspected,

    /// <summary>Shown to contribute.</summary>
    Verified,

    /// <summary>Shown not to contribute.</summary>
    RuledOut,
}

/// <summary>A cause with the causes behind it ("why?"), as deep as people ask. Immutable.</summary>
/// <param name="Name">The cause in words.</param>
/// <param name="State">What is known about it.</param>
/// <param name="Because">The causes behind it.</param>
public sealed record Cause(string Name, CauseState State, params IReadOnlyList<Cause> Because)
{
    /// <summary>Every cause of this branch, itself first.</summary>
    public IEnumerable<Cause> All => Because.SelectMany(cause => cause.All).Prepend(this);

    /// <summary>How often "why?" was asked: 1 without causes behind it.</summary>
    public int Depth => 1 + (Because.Count == 0 ? 0 : Because.Max(cause => cause.Depth));
}

/// <summary>Sets of main bones in use.</summary>
public static class FishboneBones
{
    /// <summary>人机料法环测: man, machine, material, method, environment, measurement.</summary>
    public static IReadOnlyList<string> SixM { get; } = ["Man", "Machine", "Material", "Method", "Environment", "Measurement"];

    /// <summary>For services: surroundings, suppliers, systems, skills.</summary>
    public static IReadOnlyList<string> FourS { get; } = ["Surroundings", "Suppliers", "Systems", "Skills"];

    /// <summary>For services: product, price, place, promotion, people, process, physical evidence, productivity.</summary>
    public static IReadOnlyList<string> EightP { get; } = ["Product", "Price", "Place", "Promotion", "People", "Process", "Physical evidence", "Productivity"];
}

/// <summary>A contradiction in a tree.</summary>
/// <param name="Path">The causes from the bone to the one in question.</param>
/// <param name="Problem">What contradicts.</param>
public readonly record struct CauseContradiction(IReadOnlyList<string> Path, string Problem);

/// <summary>A cause-and-effect analysis: an effect, bones, and under each the causes with their five-why chains.</summary>
/// <param name="Effect">The head of the fishbone.</param>
/// <param name="Bones">The causes of each bone, in order.</param>
public sealed record CauseTree(string Effect, IReadOnlyList<(string Bone, IReadOnlyList<Cause> Causes)> Bones)
{
    /// <summary>Root causes: verified causes with no verified cause behind them, on a chain that is verified throughout; each with its path.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RootCauses =>
        [.. Paths().Where(path => path.Chain.All(c => c.State == CauseState.Verified) && !path.Chain[^1].Because.Any(c => c.State == CauseState.Verified))
            .Select(path => path.Names)];

    /// <summary>Causes nobody has looked into yet and that are not behind one that was ruled out: what is left to do.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Open =>
        [.. Paths().Where(path => path.Chain[^1].State == CauseState.Suspected && path.Chain.All(c => c.State != CauseState.RuledOut)).Select(path => path.Names)];

    /// <summary>Verified causes behind something ruled out, verified causes behind something only suspected, and causes without a name.</summary>
    public IReadOnlyList<CauseContradiction> Contradictions =>
        [.. Paths().SelectMany(path =>
        {
            var problems = new List<CauseContradiction>();
            var (last, before) = (path.Chain[^1], path.Chain.Count > 1 ? path.Chain[^2] : null);
            if (string.IsNullOrWhiteSpace(last.Name)) problems.Add(new(path.Names, "A cause needs a name."));
            if (last.State == CauseState.Verified && before?.State == CauseState.RuledOut) problems.Add(new(path.Names, "Verified, but what it causes is ruled out."));
            if (last.State == CauseState.Verified && before?.State == CauseState.Suspected) problems.Add(new(path.Names, "Verified, but what it causes is not."));
            return problems;
        })];

    /// <summary>Number of causes of each state, bone by bone.</summary>
    public IReadOnlyList<(string Bone, int Suspected, int Verified, int RuledOut)> Counts =>
        [.. Bones.Select(bone =>
        {
            Cause[] all = [.. bone.Causes.SelectMany(c => c.All)];
            return (bone.Bone, all.Count(c => c.State == CauseState.Suspected), all.Count(c => c.State == CauseState.Verified), all.Count(c => c.State == CauseState.RuledOut));
        })];

    IEnumerable<(IReadOnlyList<string> Names, IReadOnlyList<Cause> Chain)> Paths()
    {
        foreach (var (bone, causes) in Bones)
            foreach (var cause in causes)
                foreach (var chain in Chains(cause))
                    yield return ([bone, .. chain.Select(c => c.Name)], chain);

        static IEnumerable<IReadOnlyList<Cause>> Chains(Cause cause) =>
            cause.Because.SelectMany(Chains).Select(IReadOnlyList<Cause> (chain) => [cause, .. chain]).Prepend([cause]);
    }
}
