using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Web.Tests.Upkeep;

namespace Skein.Web.Tests.Api;

/// <summary>Programs that ask again under the same key until they are answered, and a product that is killed meanwhile.</summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class KilledWhileCreatingTests
{
    private const int Clients = 6;

    [Theory, OnBothEngines]
    public async Task However_often_it_is_killed_and_asked_again_each_key_makes_exactly_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var token = await house.Get<CreateToken>().Run(house.Administrator, new NewToken { Name = "网店", AccountId = 1, Scopes = ["cases.open", "customers.edit"] }, default);
        var kills = storage == Storage.Sqlite ? 2 : 1;
        var random = new Random(20261124);
        var made = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var (isOver, patience) = (false, System.Diagnostics.Stopwatch.StartNew());
        var product = await RunningProduct.Start(house);
        try
        {
            var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                for (var i = 0; !Volatile.Read(ref isOver); i++) made[$"{client}-{i}"] = await UntilAnswered(() => product.Address, token.Value.Secret, $"{client}-{i}", i % 2 == 0);
            })).ToList();
            for (var kill = 0; kill < kills; kill++)
            {
                var enough = made.Count + random.Next(10, 30);
                while (made.Count < enough && !clients.Any(c => c.IsFaulted) && patience.Elapsed < TimeSpan.FromMinutes(5)) await Task.Delay(20, TestContext.Current.CancellationToken);
                await Task.Delay(random.Next(0, 20), TestContext.Current.CancellationToken);
                product.Kill();
                product.Dispose();
                await PatienceIsOver(house);
                product = await RunningProduct.Start(house);
            }

            Volatile.Write(ref isOver, true);
            await Task.WhenAll(clients);
        }
        finally
        {
            product.Dispose();
        }

        await using var db = house.Db();
        var cases = await db.Cases.Select(c => new { c.Subject, c.Id }).ToListAsync();
        var customers = await db.Customers.Where(c => c.Name.StartsWith("key ")).Select(c => new { c.Name, c.Id }).ToListAsync();
        Assert.Equal(made.OrderBy(m => m.Key, StringComparer.Ordinal), cases.Select(c => KeyValuePair.Create(c.Subject, c.Id)).Concat(customers.Select(c => KeyValuePair.Create(c.Name[4..], c.Id))).OrderBy(m => m.Key, StringComparer.Ordinal));
    }

    /// <summary>As a careful program does it: the same request under the same key until there is an answer.</summary>
    private static async Task<long> UntilAnswered(Func<Uri> address, string token, string key, bool isCase)
    {
        while (true)
        {
            using var client = new HttpClient { BaseAddress = new Uri(address(), "/api/v1/"), Timeout = TimeSpan.FromSeconds(20) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            client.DefaultRequestHeaders.Add("Idempotency-Key", key);
            try
            {
                object body = isCase ? new { subject = key, message = "退款没有到账", name = "王小明", email = "wang@example.com" } : new { name = $"key {key}" };
                using var answer = await client.PostAsJsonAsync(isCase ? "cases" : "customers", body);
                if (answer.StatusCode == HttpStatusCode.Created) return (await answer.Json()).GetProperty("id").GetInt64();
                Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Conflict, HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests]);
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
            {
                // Killed before the answer, or not there yet.
            }

            await Task.Delay(50);
        }
    }

    /// <summary>What the dead node had begun is done anew two minutes later; here that is at once.</summary>
    private static async Task PatienceIsOver(House house)
    {
        await using var db = house.Db();
        foreach (var begun in await db.Set<KeptAnswer>().Where(a => a.Status == null).ToListAsync()) begun.At -= KeptAnswers.Patience + Duration.FromSeconds(1);
        await db.SaveChangesAsync();
    }
}
