using System.CommandLine;
using Skein.Access;

namespace Skein.Web.Commands;

/// <summary>The way back in for somebody who is locked out of everything.</summary>
internal static class UserCommand
{
    public static Command Make()
    {
        var email = new Argument<string>("email") { Description = CommandTexts.WhoseEmail };
        var password = Password.Option();
        var reset = new Command("reset-password", CommandTexts.ResetPassword) { email, password };
        reset.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
        {
            if (await Password.Read(said.GetValue(password), stop) is not { } secret) return CommandLine.Refused;
            var done = await house.GetRequiredService<ResetPassword>().Run(CommandHouse.Operator, said.GetValue(email)!, secret, stop);
            return done.IsDone
                ? Say.Yes(CommandTexts.PasswordSet.With(said.GetValue(email)))
                : Say.No(done, ("Email", "email"), ("Password", Password.Origin(said.GetValue(password))));
        }, stop));
        var factor = new Command("reset-second-factor", CommandTexts.ResetFactor) { email };
        factor.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
        {
            var done = await house.GetRequiredService<SecondFactors>().SwitchOffFor(CommandHouse.Operator, said.GetValue(email)!, stop);
            return done.IsDone ? Say.Yes(CommandTexts.FactorReset.With(said.GetValue(email))) : Say.No(done, ("Email", "email"));
        }, stop));
        return new Command("user", CommandTexts.User) { reset, factor };
    }
}
