using NodaTime;

namespace Skein.Channels.Email.Reading;

/// <summary>What a calendar part asks for (iMIP, RFC 6047). Times without a known zone are read as UTC.</summary>
public sealed record Invitation(string Method, string Summary, string Location, Instant? Starts, Instant? Ends, MailAddress? Organizer);
