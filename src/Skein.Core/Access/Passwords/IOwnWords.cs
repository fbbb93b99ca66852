using Skein.Platform;

namespace Skein.Access;

/// <summary>What everybody who knows a person can guess, from whoever knows the person: their name, their company.</summary>
public interface IOwnWords
{
    Task<IReadOnlyList<string>> Of(SkeinDb db, long accountId, CancellationToken stop);
}
