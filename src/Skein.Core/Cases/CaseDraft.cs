using NodaTime;

namespace Skein.Cases;

/// <summary>What an employee is writing on a case, kept on the server every few seconds.</summary>
public sealed class CaseDraft
{
    public const int MostFiles = 20;

    public long CaseId { get; init; }

    public long EmployeeId { get; init; }

    public MessageKind Kind { get; set; }

    public required string Html { get; set; }

    /// <summary>The files of an answer that was taken back, by number, to be attached once more.</summary>
    public string? Files { get; set; }

    public Instant SavedAt { get; set; }
}

/// <summary>Who has a case open right now. Not part of its history: rows are overwritten and fade.</summary>
public sealed class CaseViewer
{
    public long CaseId { get; init; }

    public long EmployeeId { get; init; }

    public bool IsTyping { get; set; }

    public Instant SeenAt { get; set; }
}
