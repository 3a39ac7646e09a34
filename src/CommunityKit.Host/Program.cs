using CommunityKit.Host;
using CommunityKit.Host.Development;
using CommunityKit.Images.Workers;
using CommunityKit.Packaging.Problems;

// A host's own helper: reads pictures apart from everything that could be harmed by them.
if (args is [ImageWorker.Verb, .. var limits])
{
    return ImageWorker.Run(limits);
}

// For containers, service managers and module projects; people use `ck run`.
try
{
    var start = StartArguments.Parse(args);
    await (start.LinkedModules.Count > 0 ? DevelopmentHost.RunAsync(start, Console.Out) : HostApplication.Build(start).RunAsync());
    return 0;
}
catch (ProblemException exception)
{
    foreach (var problem in exception.Problems)
    {
        await Console.Error.WriteLineAsync($"{problem.Code}: {problem.Text()}");
    }

    return 1;
}
