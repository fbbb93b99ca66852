using System.CommandLine;
using Skein.Platform;
using Skein.Samples;

namespace Skein.Web.Commands;

/// <summary>The sample company, added and removed.</summary>
internal static class SampleCommand
{
    public static Command Make()
    {
        var add = new Command("add", CommandTexts.SampleAdd);
        add.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
            Answer(await house.GetRequiredService<AddSample>().Run(CommandHouse.Operator, stop), CommandTexts.SampleAdded), stop));
        var remove = new Command("remove", CommandTexts.SampleRemove);
        remove.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
            Answer(await house.GetRequiredService<RemoveSample>().Run(CommandHouse.Operator, stop), CommandTexts.SampleRemoved), stop));
        return new Command("sample", CommandTexts.Sample) { add, remove };
    }

    public static int Answer(Outcome<SampleSize> outcome, Text said) => outcome.IsDone
        ? Say.Yes(said.With(outcome.Value.Employees, outcome.Value.Customers, outcome.Value.Cases))
        : Say.No(outcome);
}
