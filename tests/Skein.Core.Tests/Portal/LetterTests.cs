using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Portal;

public sealed class LetterTests
{
    [Theory, OnBothEngines]
    public async Task A_letter_becomes_a_case_with_the_companys_own_answers_beside_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var form = house.Get<ShapeForm>();
        await form.Add(house.Administrator, The.Field("order", FieldType.Text, isRequired: true), default);
        await form.Add(house.Administrator, The.Field("bought", FieldType.Date), default);
        await form.Add(house.Administrator, The.Field("pieces", FieldType.Number), default);
        await form.Add(house.Administrator, The.Field("wish", FieldType.Choice, choices: "退货|退貨|Return\n换货|換貨|Exchange"), default);
        await form.Add(house.Administrator, The.Field("box", FieldType.Checkbox), default);

        var receipt = await The.SentLetter(house, The.Letter() with
        {
            Own = new Dictionary<string, string>
            {
                ["order"] = " 2026110800123 ", ["bought"] = "2026-03-01", ["pieces"] = "１,200.50", ["wish"] = "换货", ["box"] = "on", ["unknown"] = "x",
            },
        });

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal(
            ["2026110800123", "2026-03-01", "1200.50", "换货", "yes"], sheet.Case.Fields.OrderBy(f => f.Order).Select(f => f.Value));
        Assert.Equal(("return", Channel.WebForm), (sheet.Kind.Code, sheet.Case.Channel));
        Assert.Equal((ActorKind.Customer, "王小明"), (sheet.Events[0].ActorKind, sheet.Events[0].ActorName));
    }

    [Theory, OnBothEngines]
    public async Task Every_wrong_field_is_named_at_once_and_nothing_is_stored(Storage storage)
    {
        await using var house = await House.Open(storage);
        var form = house.Get<ShapeForm>();
        await form.Add(house.Administrator, The.Field("order", FieldType.Text, isRequired: true), default);
        await form.Add(house.Administrator, The.Field("bought", FieldType.Date), default);
        await form.Add(house.Administrator, The.Field("wish", FieldType.Choice, choices: "退货\n换货"), default);

        var sent = await house.Get<SendLetter>().Run(The.Visitor, The.Letter() with
        {
            Name = "", Email = "nobody", Kind = "lead", Subject = new string('长', 10_000_000), Message = "",
            Own = new Dictionary<string, string> { ["bought"] = "昨天", ["wish"] = "<script>" },
        }, default);

        Assert.Equal(
            ["Email", "Kind", "Message", "Name", "Subject", "own-bought", "own-order", "own-wish"],
            sent.Broken.Select(b => b.Field).Order(StringComparer.Ordinal));
        await using var db = house.Db();
        Assert.False(await db.Cases.AnyAsync());
    }

    [Theory, OnBothEngines]
    public async Task Control_characters_and_halves_of_characters_do_not_reach_the_storage(Storage storage)
    {
        await using var house = await House.Open(storage);

        var receipt = await The.SentLetter(house, The.Letter() with { Name = "王\0小\uD800明", Subject = "退\u0007货\u202Egnp", Message = "a\0b\uDC00" });

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal(("王小\uFFFD明", "退货gnp", "ab\uFFFD"), (sheet.Case.Customer.Name, sheet.Case.Subject, sheet.Messages[0].Plain));
    }

    [Theory, OnBothEngines]
    public async Task A_form_sent_twice_is_one_case_with_one_link(Storage storage)
    {
        await using var house = await House.Open(storage);
        var send = house.Get<SendLetter>();

        var both = await Task.WhenAll(send.Run(The.Visitor, The.Letter(), default), send.Run(The.Visitor, The.Letter(), default));

        Assert.Equal(both[0].Value, both[1].Value);
    }

    [Theory, OnBothEngines]
    public async Task A_form_that_asks_no_address_needs_a_telephone(Storage storage)
    {
        await using var house = await House.Open(storage);
        var wanted = new PortalEdit { Email = Asked.No, Phone = Asked.Required, ReopenDays = 14, LinkDays = 180, Intro = new("", "", "") };
        Assert.True((await house.Get<ShapeForm>().Run(house.Administrator, wanted, default)).IsDone);

        var without = await house.Get<SendLetter>().Run(The.Visitor, The.Letter(), default);
        var with = await house.Get<SendLetter>().Run(The.Visitor, The.Letter() with { Phone = "13800138000" }, default);

        Assert.Equal("Phone", Assert.Single(without.Broken, b => b.Rule == CommonRules.Required).Field);
        Assert.True(with.IsDone);
        Assert.Equal(PortalRules.NoWayBack, Assert.Single((await house.Get<ShapeForm>().Run(
            house.Administrator, wanted with { Phone = Asked.No, Version = 0 }, default)).Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_suspect_letter_is_kept_and_marked(Storage storage)
    {
        await using var house = await House.Open(storage);

        var receipt = await The.SentLetter(house, The.Letter() with { IsSuspect = true });

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal(SendLetter.SuspectTag, Assert.Single(sheet.Case.Tags).Tag);
        Assert.Equal(CaseStatus.New, sheet.Case.Status);
    }

    [Theory, OnBothEngines]
    public async Task Fields_are_moved_changed_and_removed_and_old_answers_stay(Storage storage)
    {
        await using var house = await House.Open(storage);
        var form = house.Get<ShapeForm>();
        var order = (await form.Add(house.Administrator, The.Field("order", FieldType.Text), default)).Value;
        var shop = (await form.Add(house.Administrator, The.Field("shop", FieldType.Text), default)).Value;
        var receipt = await The.SentLetter(house, The.Letter() with { Own = new Dictionary<string, string> { ["order"] = "7" } });

        await form.Move(house.Administrator, shop, up: true, default);
        Assert.Equal(["shop", "order"], (await house.Get<PortalForm>().Read(default)).Fields.Select(f => f.Code));
        Assert.Equal(CommonRules.Taken, (await form.Add(house.Administrator, The.Field("shop", FieldType.Text), default)).Broken[0].Rule);
        await form.Remove(house.Administrator, order, default);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal("7", Assert.Single(sheet.Case.Fields).Value);
    }
}
