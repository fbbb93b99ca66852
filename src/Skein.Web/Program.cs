using Skein.Web;

var app = Server.Build(args);
await Server.Prepare(app, CancellationToken.None);
await app.RunAsync();
