using Skein.Platform;

namespace Skein.Cases;

/// <summary>What is to happen to many cases at once; what is null stays as it is.</summary>
public sealed record BulkChange
{
    public NewOwner? Owner { get; init; }

    /// <summary>Open, waiting, closed or spam. Resolving needs words of its own for each case.</summary>
    public CaseStatus? Status { get; init; }

    public string? AddTag { get; init; }
}

/// <summary>How it went: the cases changed, and for the others why not.</summary>
public sealed record BulkResult(int Changed, IReadOnlyList<(long CaseId, Outcome Why)> Left);

/// <summary>The same change for many cases, each through the use case it would go through alone, with its rules and its journal entry.</summary>
public sealed class BulkEdit(AssignCase assign, HoldCase hold, EndCase end, DiscardCase discard, EditCase edit)
{
    public const int Most = 200;

    public async Task<Outcome<BulkResult>> Run(Actor actor, IReadOnlyCollection<long> cases, BulkChange change, CancellationToken stop)
    {
        if (cases.Count == 0) return Outcome.Invalid(CaseRules.NothingChosen.Broken()).As<BulkResult>();
        if (cases.Count > Most) return Outcome.Invalid(CaseRules.TooManyChosen.Broken(Most)).As<BulkResult>();
        if (change is { Owner: null, Status: null } && Clean.Line(change.AddTag).Length == 0) return Outcome.Invalid(CaseRules.NoChange.Broken()).As<BulkResult>();

        var left = new List<(long, Outcome)>();
        foreach (var id in cases.Distinct())
        {
            var changed = await Change(actor, id, change, stop);
            if (!changed.IsDone) left.Add((id, changed));
        }

        return new BulkResult(cases.Distinct().Count() - left.Count, left);
    }

    private async Task<Outcome> Change(Actor actor, long id, BulkChange change, CancellationToken stop)
    {
        var done = Outcome.Done;
        if (Clean.Line(change.AddTag) is { Length: > 0 } tag) done = await edit.AddTag(actor, id, tag, stop);
        if (done.IsDone && change.Owner is { } owner) done = await assign.HandOver(actor, id, owner, seen: null, stop);
        if (done.IsDone && change.Status is { } status) done = await Move(actor, id, status, stop);
        return done;
    }

    private Task<Outcome> Move(Actor actor, long id, CaseStatus status, CancellationToken stop) => status switch
    {
        CaseStatus.Closed => end.Close(actor, id, seen: null, stop),
        CaseStatus.Spam => discard.MarkSpam(actor, id, seen: null, stop),
        CaseStatus.New or CaseStatus.Open or CaseStatus.WaitingForCustomer or CaseStatus.WaitingForOthers or CaseStatus.Resolved =>
            hold.Run(actor, id, status, seen: null, stop),
    };
}
