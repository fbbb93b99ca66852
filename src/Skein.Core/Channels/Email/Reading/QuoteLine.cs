namespace Skein.Channels.Email.Reading;

/// <summary>A line of a mail as a reader sees it, with what its program said about it.</summary>
/// <param name="IsQuoted">Stands in a quotation: behind a <c>&gt;</c>, or in an element programs quote with.</param>
/// <param name="IsIntroduction">The program calls it the line that introduces a quotation.</param>
/// <param name="IsMark">The program says that from here on all is the older mail.</param>
internal sealed record QuoteLine(string Text, bool IsQuoted = false, bool IsIntroduction = false, bool IsMark = false)
{
    public bool IsBlank => Text.AsSpan().Trim(" \t\u00A0\u200B\uFEFF>").IsEmpty;
}
