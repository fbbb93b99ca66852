using System.Collections.Concurrent;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>A program as its token lets it act.</summary>
/// <param name="MustEnrol">The person it acts as has to have a second factor and has none: until then it may do nothing.</param>
public sealed record SignedInProgram(TokenInUse Token, Actor Actor, bool MustEnrol);

/// <summary>
/// Recognises a program by its token. Programs ask many times a second, so the answer is kept for a moment, and on this node no
/// longer than until somebody's rights change: what is revoked or taken away here is gone with the next request. Another node is late
/// by that moment at most.
/// </summary>
public sealed class ProgramSignIn : IDisposable
{
    private const int MostKept = 1_000;
    private static readonly Duration Kept = Duration.FromSeconds(2);

    private static readonly HashSet<string> DecidesAboutRights =
        [ApiToken.SubjectKind, Account.SubjectKind, Role.SubjectKind, Employee.SubjectKind, Team.SubjectKind, Department.SubjectKind];

    private readonly ConcurrentDictionary<string, Known> known = new();
    private readonly UseToken use;
    private readonly Actors actors;
    private readonly Wake wake;
    private readonly TimeProvider time;
    private long changes;

    public ProgramSignIn(UseToken use, Actors actors, Wake wake, TimeProvider time)
    {
        (this.use, this.actors, this.wake, this.time) = (use, actors, wake, time);
        wake.Raised += Note;
    }

    /// <summary>Null for a token that is unknown, expired or revoked, or whose account cannot act.</summary>
    public async Task<SignedInProgram?> Find(string secret, CancellationToken stop)
    {
        var (now, key) = (time.Now(), ApiToken.HashOf(secret));
        var before = Volatile.Read(ref changes);
        if (known.TryGetValue(key, out var found) && found.Changes == before && found.IsFresh(now)) return found.Program;

        if (await use.Find(secret, stop) is not { } token) return null;
        if (await actors.FindForProgram(token.AccountId, stop) is not { } account) return null;
        var program = new SignedInProgram(token, token.Cut(account.Actor), account.MustEnrol);
        if (known.Count >= MostKept) known.Clear();

        // With the count of before the question: what changed while it was asked makes the answer worthless at once.
        known[key] = new Known(program, before, now);
        return program;
    }

    public void Dispose() => wake.Raised -= Note;

    private void Note(IReadOnlySet<string> touched)
    {
        if (touched.Overlaps(DecidesAboutRights)) Interlocked.Increment(ref changes);
    }

    private sealed record Known(SignedInProgram Program, long Changes, Instant At)
    {
        public bool IsFresh(Instant now) => now >= At && now < At + Kept && !(Program.Token.ExpiresAt <= now);
    }
}
