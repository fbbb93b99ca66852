using Skein.Organization;

namespace Skein.Core.Tests.Organization;

public sealed class PositionTests
{
    [Theory, OnBothEngines]
    public async Task A_position_somebody_holds_is_not_deleted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditPosition>();
        var made = await edit.Create(house.Administrator, "投诉专员", 1, default);
        await house.Get<EditPerson>().Run(house.Administrator, 1, new PersonEdit { Name = "林静", DepartmentId = 1, PositionId = made.Value, Teams = [1] }, null, default);

        var held = await edit.Delete(house.Administrator, made.Value, null, default);
        await house.Get<EditPerson>().Run(house.Administrator, 1, new PersonEdit { Name = "林静", DepartmentId = 1, Teams = [1] }, null, default);
        var free = await edit.Delete(house.Administrator, made.Value, null, default);

        Assert.Equal(OrganizationRules.PositionInUse, Assert.Single(held.Broken).Rule);
        Assert.True(free.IsDone);
    }

    [Theory, OnBothEngines]
    public async Task A_renamed_position_keeps_its_holders(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditPosition>();
        var made = await edit.Create(house.Administrator, "投诉专员", 1, default);
        await house.Get<EditPerson>().Run(house.Administrator, 1, new PersonEdit { Name = "林静", PositionId = made.Value, Teams = [1] }, null, default);

        await edit.Change(house.Administrator, made.Value, "投诉处理专员", 1, 0, default);

        Assert.Equal("投诉处理专员", (await house.Get<PersonReader>().Find(house.Administrator, 1, default))!.Position);
    }
}
