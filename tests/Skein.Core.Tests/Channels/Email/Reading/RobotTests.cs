using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class RobotTests
{
    [Theory]
    [InlineData("robot-rfc3834", RobotKind.AutoReply)]
    [InlineData("robot-exchange-away", RobotKind.OutOfOffice)]
    [InlineData("robot-qq", RobotKind.AutoReply)]
    [InlineData("robot-163", RobotKind.AutoReply)]
    [InlineData("robot-vacation", RobotKind.AutoReply)]
    [InlineData("robot-list", RobotKind.List)]
    [InlineData("robot-newsletter", RobotKind.Bulk)]
    [InlineData("robot-null-path", RobotKind.Notice)]
    [InlineData("robot-no-reply", RobotKind.Notice)]
    [InlineData("robot-own", RobotKind.AutoReply)]
    [InlineData("robot-zh-away", RobotKind.OutOfOffice)]
    [InlineData("report-postfix", RobotKind.Daemon)]
    [InlineData("report-qmail", RobotKind.Daemon)]
    [InlineData("report-complaint", RobotKind.Daemon)]
    [InlineData("receipt", RobotKind.Daemon)]
    public void Who_writes_by_himself_is_known(string name, RobotKind kind)
    {
        var mail = Mails.Read(name);

        Assert.Equal(kind, mail.Robot?.Kind);
        Assert.NotEqual("", mail.Robot?.Because);
        Assert.False(mail.MayBeAnsweredByItself);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("gmail-en")]
    [InlineData("qq-zh")]
    [InlineData("163-new")]
    [InlineData("outlook-desktop-zh")]
    [InlineData("wecom")]
    [InlineData("report-about-bounces")]
    public void A_person_is_no_robot(string name)
    {
        var mail = Mails.Read(name);

        Assert.Null(mail.Robot);
        Assert.True(mail.MayBeAnsweredByItself);
    }
}
