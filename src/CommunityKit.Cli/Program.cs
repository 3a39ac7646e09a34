using System.Text;
using CommunityKit.Cli;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, CliContext.OfProcess(args), CancellationToken.None);
