using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Skein.Web.Tests.Access;

/// <summary>A provider is believed only as the issuer it was set up as.</summary>
public sealed class IssuerTests
{
    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("{0}/other")]
    [InlineData("{0}//")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Of_a_provider_that_names_another_issuer_nobody_is_sent_there(string? issuer)
    {
        await using var provider = await Description.Serve(issuer);
        var lines = new ConcurrentQueue<string>();
        await using var site = await Start(provider.Address, lines);
        using var stranger = site.Stranger();
        stranger.DefaultRequestHeaders.Add("Accept-Language", "en");

        var answer = await stranger.GetAsync("/sign-in/provider");

        Assert.Equal("/sign-in?said=provider-refused", answer.Headers.Location?.ToString());
        Assert.Contains("it is not trusted and cannot be used", WebUtility.HtmlDecode(await stranger.GetStringAsync(answer.Headers.Location)), StringComparison.Ordinal);
        var line = Assert.Single(lines, l => l.Contains("issuer", StringComparison.Ordinal));
        Assert.Contains($"OpenId:Authority is {provider.Address}, but", line, StringComparison.Ordinal);
        Assert.Contains(issuer is { Length: > 0 } ? string.Format(null, issuer, provider.Address) : "issuer", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}", "")]
    [InlineData("{0}/", "")]
    [InlineData("{0}", "/")]
    [InlineData("{0}/realms/one", "/realms/one")]
    public async Task One_slash_at_the_end_makes_no_other_issuer(string issuer, string path)
    {
        await using var provider = await Description.Serve(issuer);
        await using var site = await Start(provider.Address + path, []);
        using var stranger = site.Stranger();

        var answer = await stranger.GetAsync("/sign-in/provider");

        Assert.StartsWith($"{provider.Address}/authorize?", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static Task<Site> Start(string authority, ConcurrentQueue<string> lines) => Site.Start(adjust: builder =>
    {
        builder.Configuration["OpenId:Authority"] = authority;
        builder.Configuration["OpenId:ClientId"] = "skein";
        builder.Services.AddSingleton<ILoggerProvider>(new Catcher(lines));
    });

    /// <summary>What a provider says of itself, and nothing more.</summary>
    private sealed class Description(WebApplication app) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public static async Task<Description> Serve(string? issuer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var served = new Description(app);
            app.Run(context => context.Response.WriteAsJsonAsync(context.Request.Path.Value == "/keys"
                ? new Dictionary<string, object?> { ["keys"] = Array.Empty<string>() }
                : new Dictionary<string, object?>
                {
                    ["issuer"] = issuer is null ? null : string.Format(null, issuer, served.Address),
                    ["authorization_endpoint"] = $"{served.Address}/authorize",
                    ["token_endpoint"] = $"{served.Address}/token",
                    ["jwks_uri"] = $"{served.Address}/keys",
                }));
            await app.StartAsync();
            return served;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }

    private sealed class Catcher(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
