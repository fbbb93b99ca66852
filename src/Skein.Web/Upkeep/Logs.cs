using Microsoft.Extensions.Logging.Console;

namespace Skein.Web.Upkeep;

public enum LogFormat
{
    Text,
    Json,
}

/// <summary>
/// Logs tell what the program did, never about whom: no query strings, names, addresses or tokens. Scopes are left out because
/// the framework puts the request's path into them.
/// </summary>
internal static class Logs
{
    public static void AddLogs(this ILoggingBuilder logging, Settings settings)
    {
        logging.SetMinimumLevel(settings.LogLevel);
        foreach (var foreign in (string[])["Microsoft", "System.Net.Http"])
        {
            logging.AddFilter(foreign, settings.LogLevel > LogLevel.Warning ? settings.LogLevel : LogLevel.Warning);
        }

        // Warnings about what is so on purpose: pages with forms are not cached, single rows are read without an order, and the
        // keys lie in the database as they are (docs/decisions/keys-in-the-database.md).
        foreach (var known in (string[])["Microsoft.AspNetCore.Antiforgery", "Microsoft.EntityFrameworkCore.Query", "Microsoft.AspNetCore.DataProtection.KeyManagement"])
        {
            logging.AddFilter(known, LogLevel.Error);
        }

        // What it would say is said by ErrorLog, with the number that the person sees.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(console =>
            console.FormatterName = settings.LogFormat == LogFormat.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple);
        logging.Services.Configure<SimpleConsoleFormatterOptions>(simple =>
        {
            simple.SingleLine = true;
            simple.UseUtcTimestamp = true;
            simple.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
        });
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "O";
        });
    }
}
