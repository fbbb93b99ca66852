using Skein.Cases;
using Skein.Platform;

namespace Skein.Upkeep;

/// <summary>The files that drafts of one kind show or bring along: nothing in the model points to them yet.</summary>
public interface IDraftedFiles
{
    IAsyncEnumerable<long> In(SkeinDb db, CancellationToken stop);
}

internal sealed class DraftedAnswers : IDraftedFiles
{
    public IAsyncEnumerable<long> In(SkeinDb db, CancellationToken stop) => CaseDrafts.AllFiles(db, stop);
}
