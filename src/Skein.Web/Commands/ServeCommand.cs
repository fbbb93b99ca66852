using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Skein.Platform;
using Skein.Web.Boot;
using Skein.Web.Upkeep;

namespace Skein.Web.Commands;

/// <summary>Starts the house and stays until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { HelpName = "addresses" };

    public static Command Make()
    {
        Urls.Description = CommandTexts.Urls;
        var command = new Command("serve", CommandTexts.Serve) { Urls };
        command.SetAction(Run);
        return command;
    }

    /// <summary>Without the word "serve" the program serves too.</summary>
    public static void MakeDefault(RootCommand root)
    {
        root.Add(Urls);
        root.SetAction(Run);
    }

    private static async Task<int> Run(ParseResult said, CancellationToken stop)
    {
        await using var app = Server.Build([], builder =>
        {
            CommandHouse.Apply(said, builder.Configuration);
            if (said.GetValue(Urls) is { Length: > 0 } urls) builder.Configuration["urls"] = urls;
        });
        var told = app.Services.GetRequiredService<Settings>().Urls;
        if (told is not null && Listening.Taken(told) is { } taken) return Say.No(CommandTexts.AddressTaken.With(taken));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Say.No(CommandTexts.AddressTaken.With(told));
        }

        using var occupied = app.Services.GetRequiredService<IEngine>().Occupy();
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await Server.Prepare(app, stopping);
            Announce(app);
        }
        catch (CannotStartException why)
        {
            await Console.Error.WriteLineAsync($"skein: {why.Message}");
            await app.StopAsync(CancellationToken.None);
            return CommandLine.Refused;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while it waited for its database.
        }

        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static void Announce(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(CommandTexts.Serving.With(string.Join(" · ", addresses), settings.DataFolder));
    }
}
