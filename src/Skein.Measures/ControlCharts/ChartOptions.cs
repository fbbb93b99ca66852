namespace Skein.Measures.ControlCharts;

/// <summary>What a chart is made with.</summary>
public sealed record ChartOptions
{
    /// <summary>The rules watched on the main chart; charts of spread are watched for their limits only, their points not being independent.</summary>
    public RuleSet Rules { get; init; } = RuleSet.LimitsOnly;

    /// <summary>Indices at which a new phase begins (a change was made): limits are computed anew, patterns do not cross. 0 need not be named.</summary>
    public IReadOnlyList<int> PhaseStarts { get; init; } = [];

    /// <summary>
    /// Points left out of the computation of limits, with the assignable cause that was found. They are still shown, are not judged, and
    /// break any pattern they stand in.
    /// </summary>
    public IReadOnlyDictionary<int, string> Exclusions { get; init; } = new Dictionary<int, string>();

    /// <summary>Exact constants, or as tables print them.</summary>
    public ConstantsKind Constants { get; init; } = ConstantsKind.Exact;

    /// <summary>Limits from fewer points than this are trial limits.</summary>
    public int TrialBelow { get; init; } = 20;

    /// <summary>Limits only, exact constants.</summary>
    public static ChartOptions Default { get; } = new();
}
