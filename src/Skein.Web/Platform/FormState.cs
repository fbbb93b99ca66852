using Skein.Platform;

namespace Skein.Web.Platform;

/// <summary>What became of a form that was sent: the broken rules to show at its fields and above it.</summary>
public sealed class FormState
{
    private IReadOnlyList<Broken> broken = [];

    public bool IsConflict { get; private set; }

    /// <summary>Rules about no single field, to be shown above the form.</summary>
    public IEnumerable<string> General => broken.Where(b => string.IsNullOrEmpty(b.Field)).Select(b => b.ToString());

    public bool HasFailed => broken.Count > 0;

    public bool Has(Rule rule) => broken.Any(b => b.Rule == rule);

    public IReadOnlyList<string> At(string field) => [.. broken.Where(b => b.Field == field).Select(b => b.ToString())];

    /// <summary>Notes how it ended. True when all went well.</summary>
    public bool Took(Outcome outcome)
    {
        IsConflict = outcome.Verdict == Verdict.Conflict;
        broken = outcome.Verdict switch
        {
            Verdict.Done => [],
            Verdict.Invalid or Verdict.Refused => outcome.Broken,
            Verdict.Missing => [CommonRules.Missing.Broken()],
            Verdict.Forbidden => [CommonRules.Forbidden.Broken()],
            Verdict.Conflict => [CommonRules.Changed.Broken()],
        };
        return outcome.IsDone;
    }
}
