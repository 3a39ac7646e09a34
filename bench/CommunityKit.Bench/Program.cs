using CommunityKit.Bench;
using CommunityKit.Bench.Baseline;
using CommunityKit.Bench.Checkout;
using CommunityKit.Bench.Coldstart;
using CommunityKit.Bench.Editor;
using CommunityKit.Bench.Searching;
using CommunityKit.Bench.Storefront;
using CommunityKit.Bench.Swap;
using CommunityKit.Bench.Tenants;

// `ck bench NAME [--json]` starts this. Everything it measures runs on this machine's loopback and ends by itself.
var json = args.Contains("--json");
var options = BenchOptions.Parse(args);
return args.FirstOrDefault() switch
{
    "swap" => await Report.PrintAsync(json, SwapBench.RunAsync(options)),
    "coldstart" => await Report.PrintAsync(json, ColdstartBench.RunAsync(options)),
    "tenants" => await Report.PrintAsync(json, TenantsBench.RunAsync(options)),
    "storefront" => await Report.PrintAsync(json, StorefrontBench.RunAsync(options)),
    "checkout" => await Report.PrintAsync(json, CheckoutBench.RunAsync(options)),
    "search" => await Report.PrintAsync(json, SearchBench.RunAsync(options)),
    "editor" => await Report.PrintAsync(json, EditorBench.RunAsync(options)),
    "plain-checkout" => await PlainCheckout.RunAsync(Value("--database"), Value("--url")),
    "plain-shop" => await PlainShop.RunAsync(Value("--database"), Value("--url")),
    "plain-page" => await PlainPage.RunAsync(args[1]),
    "--list" => Report.List(),
    _ => Report.Usage(),
};

string Value(string name) => args[Array.IndexOf(args, name) + 1];
