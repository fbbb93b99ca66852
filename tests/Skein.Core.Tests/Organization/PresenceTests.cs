using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class PresenceTests
{
    [Theory, OnBothEngines]
    public async Task Whoever_has_no_page_open_is_offline_whatever_they_chose(Storage storage)
    {
        await using var house = await House.Open(storage);
        var choose = house.Get<ChoosePresence>();
        await choose.Run(house.Administrator, Presence.Busy, default);
        Assert.Equal(Presence.Busy, await Shown(house));

        house.Clock.Advance(Duration.FromMinutes(4));

        Assert.Equal(Presence.Offline, await Shown(house));
    }

    [Theory, OnBothEngines]
    public async Task An_open_page_keeps_the_choice_alive(Storage storage)
    {
        await using var house = await House.Open(storage);
        var choose = house.Get<ChoosePresence>();
        await choose.Run(house.Administrator, Presence.Away, default);
        for (var minute = 0; minute < 10; minute++)
        {
            house.Clock.Advance(Duration.FromMinutes(1));
            await choose.Seen(house.Administrator, default);
        }

        Assert.Equal(Presence.Away, await Shown(house));
    }

    [Theory, OnBothEngines]
    public async Task Only_choices_are_journalled_and_a_person_edited_meanwhile_is_no_conflict(Storage storage)
    {
        await using var house = await House.Open(storage);
        var choose = house.Get<ChoosePresence>();
        await choose.Run(house.Administrator, Presence.Busy, default);
        await choose.Seen(house.Administrator, default);

        var edited = await house.Get<EditPerson>().Run(house.Administrator, 1, new PersonEdit { Name = "林静", DepartmentId = 1, Teams = [1] }, 0, default);

        await using var db = house.Db();
        Assert.True(edited.IsDone);
        Assert.Equal(1, await db.Journal.CountAsync(e => e.Event == OrganizationEvents.PresenceChosen.Code));
    }

    private static async Task<Presence> Shown(House house) =>
        (await house.Get<CaseChoices>().Teams(default)).Single().Members.Single().Presence;
}
