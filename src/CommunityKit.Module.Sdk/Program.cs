using System.Globalization;
using CommunityKit.Module.Sdk;
using CommunityKit.Packaging.Problems;

// Called by Module.Pack.targets. Errors go out in the form that MSBuild shows in its error list.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
try
{
    var options = PackOptions.Parse(args);
    Console.WriteLine(ModulePacker.Pack(options));
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
