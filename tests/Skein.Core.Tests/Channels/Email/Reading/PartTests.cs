using NodaTime;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class PartTests
{
    [Fact]
    public void Names_of_files_are_decoded_and_lead_nowhere() =>
        Assert.Equal(["发票.pdf", "发票-2.pdf", "照片.jpg", "notes.txt", "part-5.bin"], Mails.Read("file-names").Parts.Select(p => p.FileName));

    [Fact]
    public void Contents_are_decoded_when_they_are_opened() => Assert.Equal([0, 1, 2], Content(Mails.Read("file-names").Parts[4]));

    [Fact]
    public void A_picture_the_text_shows_is_inline_and_another_is_an_attachment()
    {
        var mail = Mails.Read("inline-pictures");

        Assert.Equal([("image001.png", true), ("unused.png", false)], mail.Parts.Select(p => (p.FileName, p.IsInline)));
        Assert.Equal(1, mail.Body.RemotePictures);
    }

    [Fact]
    public void Pictures_get_our_addresses_and_remote_ones_wait_until_they_are_asked_for()
    {
        var html = Mails.Read("inline-pictures").Body.Html!;

        Assert.Equal("<div>见图 <img src=\"/files/7\"> </div>", Pictures.Place(html, _ => "/files/7", remoteToo: false));
        Assert.Contains("tracker.example", Pictures.Place(html, _ => null, remoteToo: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_written_into_the_text_becomes_a_part()
    {
        var mail = Mails.Read("data-picture");

        var picture = mail.Parts.Single();
        Assert.Equal((true, "image/png"), (picture.IsInline, picture.MediaType));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], Content(picture)[..4]);
        Assert.Equal($"<p>Look <img src=\"cid:{picture.ContentId}\"> <img src=\"data:image/png;base64,!!\"></p>", mail.Body.Html?.Trim());
    }

    [Fact]
    public void Lines_of_Outlook_keep_their_distance_without_its_style_sheet() =>
        Assert.Contains("<p class=\"MsoNormal\" style=\"margin:0;\">", Mails.Read("outlook-desktop-zh").Body.NewHtml, StringComparison.Ordinal);

    [Fact]
    public void Text_around_a_picture_stays_one_text()
    {
        var mail = Mails.Read("apple-mixed");

        Assert.Equal("Above the picture.\n\nBelow the picture.", mail.Body.NewPlain);
        Assert.Equal("IMG_1.jpeg", mail.Parts.Single().FileName);
    }

    [Fact]
    public void An_invitation_says_what_when_and_who()
    {
        var mail = Mails.Read("calendar");

        Assert.Equal(new Invitation("REQUEST", "Review, second round", "Room 3", Instant.FromUtc(2024, 5, 7, 2, 0), Instant.FromUtc(2024, 5, 7, 3, 0), new MailAddress("Lee, Ann", "ann@mail.example")), mail.Invitation);
        Assert.Equal("Please join.", mail.Body.NewPlain);
        Assert.Equal(PartKind.Invitation, mail.Parts.Single().Kind);
    }

    [Fact]
    public void A_visiting_card_is_read()
    {
        var card = Mails.Read("vcard").Contacts.Single();

        Assert.Equal(("王小明", "甲公司 销售部"), (card.Name, card.Organization));
        Assert.Equal(["xm@mail.example"], card.Addresses);
        Assert.Equal(["+86 138 0000 0000"], card.Phones);
    }

    [Fact]
    public void What_Outlook_packed_into_winmail_is_unpacked()
    {
        var mail = Mails.Read("winmail");

        Assert.Equal("The file is inside.", mail.Body.NewPlain);
        Assert.Equal("price.txt", mail.Parts.Single().FileName);
        Assert.Equal("price: 10\n"u8.ToArray(), Content(mail.Parts.Single()));
    }

    [Fact]
    public void A_broken_winmail_stays_a_file() => Assert.Equal("winmail.dat", Mails.Read("winmail-broken").Parts.Single().FileName);

    [Theory]
    [InlineData("smime-signed", SealKind.Smime, true, false, SealCheck.Fits, "I agree to the contract.")]
    [InlineData("smime-tampered", SealKind.Smime, true, false, SealCheck.DoesNotFit, "I object to the contract.")]
    [InlineData("smime-opaque", SealKind.Smime, true, false, SealCheck.Fits, "I agree to the contract.")]
    [InlineData("smime-encrypted", SealKind.Smime, false, true, SealCheck.NotTried, "")]
    [InlineData("pgp-signed", SealKind.Pgp, true, false, SealCheck.NotTried, "Signed words.")]
    [InlineData("pgp-encrypted", SealKind.Pgp, false, true, SealCheck.NotTried, "")]
    public void Signatures_and_encryption_are_recognised(string name, SealKind kind, bool isSigned, bool isEncrypted, SealCheck check, string text)
    {
        var mail = Mails.Read(name);

        Assert.Equal((kind, isSigned, isEncrypted, check), (mail.Seal.Kind, mail.Seal.IsSigned, mail.Seal.IsEncrypted, mail.Seal.Check));
        Assert.Equal(text, mail.Body.NewPlain);
    }

    [Fact]
    public void A_signature_that_does_not_fit_is_an_oddity() => Assert.Contains(Mails.Read("smime-tampered").Oddities, o => o.Kind == OddityKind.SignatureBroken);

    [Fact]
    public void What_is_encrypted_can_be_saved() => Assert.Contains(Mails.Read("smime-encrypted").Parts, p => p.Kind == PartKind.Encrypted && Content(p).Length > 100);

    [Fact]
    public void A_mail_of_nothing_but_a_subject_has_an_empty_body()
    {
        var mail = Mails.Read("no-body");

        Assert.Equal("Only a subject", mail.Subject);
        Assert.True(mail.Body.IsEmpty);
    }

    private static byte[] Content(MailPart part)
    {
        using var content = part.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
