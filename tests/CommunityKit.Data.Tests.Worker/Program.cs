using CommunityKit.Data.Databases;
using CommunityKit.Data.Tests.Worker.Commands;

// <command> sqlite|postgres <file or connection string> <schema> …
var options = args[1] == "sqlite" ? TenantDatabaseOptions.Sqlite(args[2]) : TenantDatabaseOptions.Postgres(args[2], args[3]);
return args[0] switch
{
    "migrate" => await MigrateCommand.RunAsync(options, hangsAt: args.Length > 4 ? args[4] : null),
    "pump" => await PumpCommand.RunAsync(options, until: int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture)),
    "stall" => await PumpCommand.RunAsync(options, until: int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture), standsStill: true),
    "job" => await HangingJobCommand.RunAsync(options),
    "lock" => await LockCommand.RunAsync(options),
    _ => 2,
};
