return await Skein.Web.Commands.CommandLine.Run(args);
