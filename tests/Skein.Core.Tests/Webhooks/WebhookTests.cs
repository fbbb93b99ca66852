using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Platform;
using Skein.Webhooks;

namespace Skein.Core.Tests.Webhooks;

public sealed class WebhookTests
{
    private static readonly WebhookPolicy Anything = new(AllowsPrivate: true, AllowsHttp: true);

    [Fact]
    public void The_signature_is_the_one_of_the_specification()
    {
        var signature = WebhookSigning.Sign(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""");

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory, OnBothEngines]
    public async Task What_happens_reaches_the_receiver_signed_and_without_a_word_of_the_customer(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Add(house, receiver, "case.*");

        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);
        await Deliver(house, added.Id);

        var (id, timestamp, signature, body) = Assert.Single(receiver.Received);
        var said = JsonDocument.Parse(body).RootElement;
        Assert.Equal(WebhookSigning.Sign(added.Secret, id, Instant.FromUnixTimeSeconds(long.Parse(timestamp)), body), signature);
        Assert.Equal(("case.opened", "case"), (said.GetProperty("type").GetString(), said.GetProperty("data").GetProperty("subject").GetProperty("kind").GetString()));
        Assert.Equal("enquiry", said.GetProperty("data").GetProperty("after").GetProperty("kind").GetString());
        Assert.DoesNotContain("退货", body);
        Assert.DoesNotContain("林静", body);
        Assert.DoesNotContain("王小明", body);
    }

    [Theory, OnBothEngines]
    public async Task Events_nobody_asked_for_are_not_sent_and_a_webhook_that_is_off_gets_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var other = await Add(house, receiver, "case.closed");
        var off = await Add(house, receiver);
        await Editing(house).Change(house.Administrator, off.Id, new WebhookEdit { Url = receiver.Url, IsActive = false }, null, default);

        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);
        await Deliver(house, other.Id);
        await Deliver(house, off.Id);

        Assert.Empty(receiver.Received);
    }

    [Theory, OnBothEngines]
    public async Task What_failed_is_tried_again_with_the_same_id_after_a_while(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver { Answer = 500 };
        var added = await Add(house, receiver, "case.opened");
        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        await Deliver(house, added.Id);
        await Deliver(house, added.Id);
        var early = receiver.Received.Count;
        receiver.Answer = 204;
        house.Clock.Advance(Duration.FromSeconds(6));
        await Deliver(house, added.Id);

        var delivery = await Only(house, added.Id);
        Assert.Equal((1, 2, DeliveryState.Delivered), (early, receiver.Received.Count, delivery.State));
        Assert.Single(receiver.Received.Select(r => r.Id).Distinct());
        Assert.Equal([500, 204], delivery.Log.Select(a => a.Status));
        Assert.Equal("said so", delivery.Log[0].Answer);
    }

    [Theory, OnBothEngines]
    public async Task After_three_days_of_failure_it_is_switched_off_with_the_reason_and_replayed_when_it_works(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver { Answer = 503 };
        var added = await Add(house, receiver, "case.opened");
        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        for (var i = 0; i < 12; i++)
        {
            await Deliver(house, added.Id);
            house.Clock.Advance(Duration.FromHours(25));
        }

        var reader = house.Get<WebhookReader>();
        var webhook = (await reader.Find(house.Administrator, added.Id, default))!;
        Assert.Equal((10, false, DisabledReason.KeptFailing), (receiver.Received.Count, webhook.IsActive, webhook.DisabledReason));

        receiver.Answer = 200;
        await Editing(house).Change(house.Administrator, added.Id, new WebhookEdit { Url = receiver.Url, Events = ["case.opened"] }, webhook.Version, default);
        var replayed = await house.Get<ReplayDeliveries>().FailedSince(house.Administrator, added.Id, default, default);
        await Deliver(house, added.Id);

        Assert.Equal((1, DeliveryState.Delivered), (replayed.Value, (await Only(house, added.Id)).State));
        Assert.Null((await reader.Find(house.Administrator, added.Id, default))!.FailingSince);
    }

    [Theory, OnBothEngines]
    public async Task A_receiver_that_is_gone_is_not_asked_again(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver { Answer = 410 };
        var added = await Add(house, receiver, "case.opened");
        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        await Deliver(house, added.Id);

        var webhook = (await house.Get<WebhookReader>().Find(house.Administrator, added.Id, default))!;
        Assert.Equal((false, DisabledReason.Gone), (webhook.IsActive, webhook.DisabledReason));
    }

    [Theory, OnBothEngines]
    public async Task Two_nodes_send_each_delivery_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Add(house, receiver, "case.opened");
        for (var i = 0; i < 10; i++) await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { Subject = $"第 {i} 件" }, default);
        await house.Follow();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var node = Sender(house);
            while (await node.Run(added.Id, default)) { }
        }));

        Assert.Equal((10, 10), (receiver.Received.Count, receiver.Received.Select(r => r.Id).Distinct().Count()));
    }

    [Theory, OnBothEngines]
    public async Task After_a_rotation_both_secrets_sign_for_a_day(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Add(house, receiver, "case.opened");
        var rotated = await Editing(house).Rotate(house.Administrator, added.Id, default);

        await house.Get<ReplayDeliveries>().Ping(house.Administrator, added.Id, default);
        await Deliver(house, added.Id);
        house.Clock.Advance(Duration.FromHours(25));
        await house.Get<ReplayDeliveries>().Ping(house.Administrator, added.Id, default);
        await Deliver(house, added.Id);

        var (first, second) = (receiver.Received.First(), receiver.Received.Last());
        Assert.Equal(2, first.Signature.Split(' ').Length);
        Assert.Contains(WebhookSigning.Sign(added.Secret, first.Id, Instant.FromUnixTimeSeconds(long.Parse(first.Timestamp)), first.Body), first.Signature);
        Assert.Equal(WebhookSigning.Sign(rotated.Value.Secret, second.Id, Instant.FromUnixTimeSeconds(long.Parse(second.Timestamp)), second.Body), second.Signature);
    }

    [Theory, OnBothEngines]
    public async Task A_redirect_is_not_followed(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver { Answer = 302 };
        var added = await Add(house, receiver, "case.opened");
        await house.Get<ReplayDeliveries>().Ping(house.Administrator, added.Id, default);

        await Deliver(house, added.Id);

        Assert.Equal(302, Assert.Single((await Only(house, added.Id)).Log).Status);
        Assert.Single(receiver.Received);
    }

    [Theory, OnBothEngines]
    public async Task A_private_address_is_refused_when_it_is_called_whatever_the_name_said_before(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Editing(house).Add(house.Administrator, new WebhookEdit { Url = receiver.Url.Replace("127.0.0.1", "localhost") }, default);
        await house.Get<ReplayDeliveries>().Ping(house.Administrator, added.Value.Id, default);

        await Sender(house, new WebhookPolicy(AllowsPrivate: false, AllowsHttp: true)).Run(added.Value.Id, default);

        Assert.Equal((null, "webhook.private"), (Assert.Single((await Only(house, added.Value.Id)).Log).Status, (await Only(house, added.Value.Id)).Log[0].Answer));
        Assert.Empty(receiver.Received);
    }

    [Theory]
    [InlineData("http://shop.example.com/", "webhook.not-https")]
    [InlineData("https://127.0.0.1/", "webhook.private")]
    [InlineData("https://[::1]/", "webhook.private")]
    [InlineData("https://10.1.2.3/", "webhook.private")]
    [InlineData("https://localhost/", "webhook.private")]
    [InlineData("https://user:secret@shop.example.com/", "webhook.url")]
    [InlineData("ftp://shop.example.com/", "webhook.url")]
    [InlineData("shop", "webhook.url")]
    [InlineData("", "required")]
    public async Task Addresses_that_lead_nowhere_good_are_refused(string url, string rule)
    {
        await using var house = await House.Open(Storage.Sqlite);

        var added = await house.Get<EditWebhook>().Add(house.Administrator, new WebhookEdit { Url = url }, default);

        Assert.Equal(rule, Assert.Single(added.Broken).Rule.Code);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2606:4700::1111", false)]
    public void Private_addresses_are_known_in_every_dress(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddresses.Include(System.Net.IPAddress.Parse(address)));

    [Theory, OnBothEngines]
    public async Task Only_who_manages_the_system_sees_and_touches_webhooks(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Add(house, receiver);
        var agent = new Actor { Kind = ActorKind.Employee, Id = 77, Name = "周岚", Grants = new Dictionary<string, Scope> { ["cases.read"] = Scope.All } };

        Assert.Equal(Verdict.Forbidden, (await Editing(house).Add(agent, new WebhookEdit { Url = receiver.Url }, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await Editing(house).Remove(agent, added.Id, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await house.Get<ReplayDeliveries>().Ping(agent, added.Id, default)).Verdict);
        Assert.Empty(await house.Get<WebhookReader>().List(agent, default));
    }

    [Theory, OnBothEngines]
    public async Task The_secret_is_not_readable_in_the_database(Storage storage)
    {
        await using var house = await House.Open(storage);
        using var receiver = new Receiver();
        var added = await Add(house, receiver);

        await using var db = house.Db();
        Assert.DoesNotContain(added.Secret[6..], (await db.Webhooks.SingleAsync()).ProtectedSecret);
        Assert.DoesNotContain(await db.Set<Skein.Journal.JournalEntry>().ToListAsync(), e => e.After?.Contains(added.Secret) == true);
    }

    private static EditWebhook Editing(House house) => new(house.Get<IDbContextFactory<SkeinDb>>(), house.Get<WebhookSecrets>(), Anything);

    private static SendWebhooks Sender(House house, WebhookPolicy? policy = null) => new(
        house.Get<IDbContextFactory<SkeinDb>>(), new GuardedConnect(policy ?? Anything), house.Get<WebhookSecrets>(), policy ?? Anything, new Node(), house.Clock);

    private static async Task<WebhookSecret> Add(House house, Receiver receiver, params string[] events)
    {
        var added = await Editing(house).Add(house.Administrator, new WebhookEdit { Url = receiver.Url, Events = events }, default);
        await house.Follow();
        return added.Value;
    }

    private static async Task Deliver(House house, long webhook)
    {
        await house.Follow();
        while (await Sender(house).Run(webhook, default)) { }
    }

    private static async Task<WebhookDelivery> Only(House house, long webhook) =>
        Assert.Single((await house.Get<WebhookReader>().Deliveries(house.Administrator, webhook, null, null, 10, default))!.Rows);
}
