using System.Globalization;
using CommunityKit.Module.Sdk;
using CommunityKit.Packaging.Problems;

// Called by Module.Pack.targets and Module.Link.targets. Errors go out in the form that MSBuild shows in its error list.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
try
{
    var arguments = ToolArguments.Parse(args);
    Console.WriteLine(arguments.Verb == "pack"
        ? ModulePacker.Pack(PackOptions.Of(arguments))
        : ModuleDescriber.Describe(DescribeOptions.Of(arguments)));
    return 0;
}
catch (ProblemException exception)
{
    foreach (var problem in exception.Problems)
    {
        Console.WriteLine($"ck-module : error {problem.Code}: {problem.Text(CultureInfo.InvariantCulture)}");
    }

    return 1;
}
