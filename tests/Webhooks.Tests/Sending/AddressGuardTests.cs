using System.Net;
using CommunityKit.Testing.Time;
using CommunityKit.Webhooks.Sending;
using CommunityKit.Webhooks.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Webhooks.Tests.Sending;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001::1", false)]
    public void Only_public_addresses_are_reached(string address, bool isAllowed) => Assert.Equal(isAllowed, Guard().IsAllowed(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    public void The_host_may_allow_networks_of_its_own_but_never_where_clouds_keep_credentials(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, Guard(allowsPrivate: true).IsAllowed(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://erp.example/hooks?shop=1", null)]
    [InlineData("https://93.184.216.34:8443/", null)]
    [InlineData("http://erp.example/hooks", "url.https")]
    [InlineData("http://127.0.0.1:5000/", "url.https")]
    [InlineData("https://127.0.0.1/", "url.private")]
    [InlineData("https://localhost/", "url.private")]
    [InlineData("https://[::1]/", "url.private")]
    [InlineData("https://192.168.0.10/", "url.private")]
    [InlineData("https://0x7f000001/", "url.private")]
    [InlineData("https://2130706433/", "url.private")]
    [InlineData("https://ann:secret@erp.example/", "url.user")]
    [InlineData("https://erp.example/#part", "url.user")]
    [InlineData("ftp://erp.example/", "url.invalid")]
    [InlineData("/hooks", "url.invalid")]
    [InlineData("erp.example", "url.invalid")]
    [InlineData("", "url.invalid")]
    public void An_endpoint_needs_a_public_encrypted_address(string url, string? reason) => Assert.Equal(reason, Guard().WhyRefused(url));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", null)]
    [InlineData("http://localhost:5000/", null)]
    [InlineData("http://erp.example/", "url.https")]
    [InlineData("https://192.168.0.10/", "url.private")]
    public void In_development_it_may_be_on_this_machine(string url, string? reason) => Assert.Equal(reason, Guard(Environments.Development).WhyRefused(url));

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = new WebhookClient(Guard(), new FakeClock());
        using var free = new WebhookClient(Guard(Environments.Development), new FakeClock());
        Task<Answer> SendAsync(WebhookClient by) =>
            by.SendAsync($"http://localhost:{receiver.Url.Port}/", "msg_1", "{}", [StandardSignature.NewSecret()], TimeSpan.FromSeconds(10), CancellationToken.None);

        var refused = await SendAsync(client);

        Assert.Equal(DeliveryError.Blocked, refused.Error);
        Assert.Empty(receiver.All);
        Assert.True((await SendAsync(free)).IsAccepted);
    }

    private static AddressGuard Guard(string environment = "Production", bool allowsPrivate = false) => new(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(AddressGuard.AllowKey, (string?)(allowsPrivate ? "true" : "false"))]).Build(),
        new Place { EnvironmentName = environment });

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
