using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>
/// The address answers to a case come back to: <c>support+7-gdmzxcdu5qkxbw3v@example.com</c>. The number is signed, so an answer finds
/// its case when a mail program drops everything else, and nobody can make up the address of another case.
/// </summary>
public sealed class ReplyAddresses(IDbContextFactory<SkeinDb> storage, IDataProtectionProvider keys)
{
    private const int SignatureLength = 10;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private readonly IDataProtector protector = keys.CreateProtector("skein.mail.reply");
    private byte[]? known;

    public async Task<string> For(string address, long caseId, CancellationToken stop) => Tagged(address, Token(await Key(stop), caseId));

    /// <summary>The same inside a transaction of the caller's.</summary>
    internal async Task<string> For(SkeinDb db, string address, long caseId, CancellationToken stop) => Tagged(address, Token(await Key(db, stop), caseId));

    /// <summary>The case a tag names; null when it is no tag of ours, or a made-up one.</summary>
    public async Task<long?> Read(string? tag, CancellationToken stop)
    {
        if (tag?.Split('-') is not [var number, { Length: > 0 }] || number.Length > 18) return null;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var caseId)) return null;
        var wanted = Encoding.UTF8.GetBytes(Token(await Key(stop), caseId));

        // Mail servers may change the case of letters.
        return CryptographicOperations.FixedTimeEquals(wanted, Encoding.UTF8.GetBytes(tag.ToLowerInvariant())) ? caseId : null;
    }

    private static string Tagged(string address, string token)
    {
        var at = address.LastIndexOf('@');
        return $"{address[..at]}+{token}{address[at..]}";
    }

    private static string Token(byte[] key, long caseId)
    {
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"case:{caseId}")).AsSpan(0, SignatureLength);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{caseId}-"));
        var (bits, held) = (0, 0);
        foreach (var one in signature)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Letters[(held >> (bits - 5)) & 31]);
        }

        return text.ToString();
    }

    private async Task<byte[]> Key(CancellationToken stop)
    {
        if (known is not null) return known;
        while (true)
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            if (await Stored(db, stop) is { } stored) return stored;
            Add(db, await db.MailIntakes.SingleOrDefaultAsync(stop));

            // Of two at once one is saved, and the other reads it.
            await db.Save(stop);
        }
    }

    private async Task<byte[]> Key(SkeinDb db, CancellationToken stop)
    {
        if (known is not null) return known;
        if (await Stored(db, stop) is { } stored) return stored;

        // Not remembered before it is committed: rolled back, it would be this node's alone.
        return Add(db, await db.MailIntakes.SingleOrDefaultAsync(stop));
    }

    private async Task<byte[]?> Stored(SkeinDb db, CancellationToken stop)
    {
        if (await db.MailIntakes.Select(i => i.ProtectedReplyKey).SingleOrDefaultAsync(stop) is not { } stored) return null;
        var key = protector.Unprotect(Convert.FromBase64String(stored));
        if (db.Database.CurrentTransaction is null) known = key;
        return key;
    }

    private byte[] Add(SkeinDb db, MailIntake? intake)
    {
        intake ??= db.MailIntakes.Local.SingleOrDefault();
        if (intake?.ProtectedReplyKey is { } waiting) return protector.Unprotect(Convert.FromBase64String(waiting));
        if (intake is null) db.MailIntakes.Add(intake = new MailIntake());
        var key = RandomNumberGenerator.GetBytes(32);
        intake.ProtectedReplyKey = Convert.ToBase64String(protector.Protect(key));
        return key;
    }
}
