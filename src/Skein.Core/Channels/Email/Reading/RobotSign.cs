namespace Skein.Channels.Email.Reading;

/// <summary>Why a mail counts as written by no person, with the line that says so.</summary>
public sealed record RobotSign(RobotKind Kind, string Because);

public enum RobotKind
{
    AutoReply,
    OutOfOffice,
    Notice,
    List,
    Bulk,
    Daemon,
}
