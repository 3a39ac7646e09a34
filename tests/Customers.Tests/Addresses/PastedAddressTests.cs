using CommunityKit.Customers.Addresses;

namespace CommunityKit.Customers.Tests.Addresses;

public sealed class PastedAddressTests
{
    [Theory]
    [InlineData("张三 13800138000 浙江省杭州市西湖区北山街道文三路1号2幢301室", "张三", "13800138000", "330106002", "文三路1号2幢301室")]
    [InlineData("浙江省杭州市西湖区文三路1号，张三，138-0013-8000", "张三", "13800138000", "330106", "文三路1号")]
    [InlineData("收货人：李小红\n手机号码：+86 13912345678\n所在地区：广东省深圳市南山区粤海街道\n详细地址：科技园南区 8 栋 1201", "李小红", "13912345678", "440305007", "科技园南区 8 栋 1201")]
    [InlineData("北京市朝阳区建国路88号 王五 １３９１２３４５６７８", "王五", "13912345678", "110105", "建国路88号")]
    [InlineData("北京市 市辖区 朝阳区 建国路88号 王五 13912345678 100022", "王五", "13912345678", "110105", "建国路88号")]
    [InlineData("内蒙古呼和浩特市新城区海东路3号 乌云 0471-6543210", "乌云", "04716543210", "150102", "海东路3号")]
    [InlineData("广东东莞市长安镇振安路5号 陈明 13700137000", "陈明", "13700137000", "441900119", "振安路5号")]
    [InlineData("杭州西湖区文三路1号 欧阳娜娜 13800138000", "欧阳娜娜", "13800138000", "330106", "文三路1号")]
    [InlineData("湖北省仙桃市沙嘴街道仙桃大道1号 刘洋 13800138000", "刘洋", "13800138000", "429004001", "仙桃大道1号")]
    [InlineData("买买提·艾力 13899990000 新疆维吾尔自治区乌鲁木齐市天山区解放南路2号", "买买提·艾力", "13899990000", "650102", "解放南路2号")]
    public void A_pasted_address_is_taken_apart(string pasted, string name, string phone, string deepest, string detail)
    {
        var found = PastedAddress.Read(pasted);

        Assert.Equal((name, phone, deepest, detail), (found.Recipient, found.Phone, found.Path?.All.LastOrDefault()?.Code, found.Detail));
    }

    [Fact]
    public void A_postal_code_is_found_and_a_house_number_is_none() =>
        Assert.Equal(("100022", "建国路88号3-123456室"), (PastedAddress.Read("北京市朝阳区建国路88号3-123456室 100022").PostalCode, PastedAddress.Read("北京市朝阳区建国路88号3-123456室 100022").Detail));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello world")]
    [InlineData("朝阳区")]
    [InlineData("：：：")]
    [InlineData("浙江省杭州市西湖区")]
    [InlineData("省市区")]
    public void Nothing_that_is_pasted_makes_it_fail(string pasted)
    {
        var input = new AddressInput { Recipient = "Ann", Pasted = pasted };
        PastedAddress.Read(pasted).FillInto(input);
        Assert.NotNull(input.Recipient);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_a_fault()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        const string Letters = "浙江省杭州市西湖区县 1380013800北京朝阳:：,，·(收)\n\u200b\ud83d\ude00a-";
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)]));
            try
            {
                PastedAddress.Read(text).FillInto(new AddressInput());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Assert.Fail($"seed {seed}, text {text}: {e}");
            }
        }
    }
}
