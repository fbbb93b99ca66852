using NodaTime;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>One conversation with a mailbox's server. Every step of it has a time limit; a server that stalls ends the conversation.</summary>
internal interface IMailLine : IAsyncDisposable
{
    /// <summary>Takes what is new in a folder and stores it. Safe to break off and to repeat at any point.</summary>
    /// <returns>How many mails were not stored before.</returns>
    Task<int> Fetch(string folder, CancellationToken stop);

    /// <summary>Returns when the server tells of something new, or after <paramref name="longest"/>.</summary>
    Task Wait(TimeSpan longest, CancellationToken stop);

    /// <summary>The folders of the mailbox, by the names the server has for them.</summary>
    Task<IReadOnlyList<string>> Folders(CancellationToken stop);

    /// <summary>Fetches what lies between two days and was not stored, wherever the position is.</summary>
    Task<int> FetchBetween(string folder, LocalDate from, LocalDate until, CancellationToken stop);

    /// <summary>Fetches one mail again whose content is missing.</summary>
    Task<KeptFile?> FetchAgain(ArrivedMail mail, CancellationToken stop);
}
