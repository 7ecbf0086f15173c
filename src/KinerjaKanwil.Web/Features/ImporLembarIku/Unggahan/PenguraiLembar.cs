using System.Globalization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

/// <summary>Takes one sheet apart, row by row.</summary>
internal sealed partial class PenguraiLembar
{
    private const int JudulDivisiPalingPanjang = 210;
    private const int JudulTanpaKataDivisi = 100;

    private readonly LembarTerbaca lembar;
    private readonly KepalaTabel kepalaPertama;
    private readonly LembarTerurai hasil = new();
    private KepalaTabel kepala;
    private DivisiTerurai? divisi;
    private SasaranTerurai? sasaran;
    private bool namaTerlepas;

    /// <summary>A sheet, and where its first table begins.</summary>
    public PenguraiLembar(LembarTerbaca lembar, KepalaTabel kepala)
    {
        this.lembar = lembar;
        this.kepala = kepalaPertama = kepala;
    }

    /// <summary>Takes it apart.</summary>
    public LembarTerurai Urai()
    {
        var atas = lembar.Baris.Where(b => b.Key < kepalaPertama.Baris).Select(b => (b.Key, b.Value)).ToList();
        if (atas.Count > 0 && atas[^1].Value.Count == 1 && atas[^1].Value.Single() is var (kolom, isi) && NamaDivisi(isi.Isi) is { } nama)
        {
            MulaiDivisi(nama, LembarTerbaca.Alamat(kolom, atas[^1].Key));
            atas.RemoveAt(atas.Count - 1);
        }

        UraiJudul([.. atas.Select(b => b.Value.OrderBy(s => s.Key).First().Value.Isi)]);
        var awalBlok = AwalTandaTangan();
        foreach (var (nomor, sel) in lembar.Baris.Where(b => b.Key >= kepalaPertama.Baris && b.Key < awalBlok))
        {
            UraiBaris(nomor, sel);
        }

        UraiTandaTangan(awalBlok);
        PeriksaSusunan();
        return hasil;
    }

    private void UraiJudul(List<string> isi)
    {
        var baris = isi.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var dasar = baris.FindIndex(b => AwalDasarHukum().IsMatch(b));
        if (dasar < 0 && baris.Count > 1 && baris[^1].Any(char.IsLower))
        {
            dasar = baris.Count - 1;
        }

        // What stands above the title is a letterhead: the year's own, and set there.
        var awal = Math.Max(0, baris.FindIndex(b => b.StartsWith("INDIKATOR", StringComparison.OrdinalIgnoreCase)));
        hasil.Judul.AddRange(baris[..(dasar < 0 ? baris.Count : dasar)].Skip(awal));
        hasil.DasarHukum = dasar < 0 ? "" : string.Join(' ', baris.Skip(dasar));
        var judul = string.Join(' ', hasil.Judul);
        var tahun = TahunJudul().Matches(judul).LastOrDefault() ?? TahunSaja().Matches(judul).LastOrDefault();
        hasil.TahunJudul = tahun is null ? null : int.Parse(tahun.Groups["tahun"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>First row after the table: everything below belongs to the signature.</summary>
    private int AwalTandaTangan()
    {
        var akhir = kepalaPertama.Baris;
        var kini = kepalaPertama;
        foreach (var (nomor, sel) in lembar.Baris.Where(b => b.Key > kepalaPertama.Baris))
        {
            kini = PembacaLembar.Kepala(nomor, sel) ?? kini;
            var indikator = Isi(sel, kini.Indikator);
            var target = Isi(sel, kini.Target);
            var bagianTabel = (indikator.Length > 0 && (target.Length > 0 || MiripIndikator().IsMatch(indikator)))
                || Isi(sel, kini.Sasaran).Length > 0 && !Nip().IsMatch(Isi(sel, kini.Sasaran)) && (Isi(sel, kini.Nomor).Length > 0 || indikator.Length > 0)
                || target.Length > 0 && TargetMirip().IsMatch(target)
                || kini.Baris == nomor;
            if (bagianTabel)
            {
                akhir = nomor;
            }
        }

        return akhir + 1;
    }

    private void UraiBaris(int nomor, Dictionary<int, IsiSel> sel)
    {
        if (PembacaLembar.Kepala(nomor, sel) is { } baru)
        {
            kepala = baru;
            if (baru.Pesan is { } pesan)
            {
                hasil.Galat.Add(new GalatSel("", char.ToUpperInvariant(pesan[0]) + pesan[1..]));
                kepala = kepalaPertama with { Baris = nomor };
            }

            return;
        }

        if (sel.Values.All(s => NomorKolom().IsMatch(s.Isi.Trim())))
        {
            return;
        }

        if (sel.Count == 1 && sel.Single() is var (kolom, satu) && kolom != kepala.Target && NamaDivisi(satu.Isi) is { } nama
            && (kolom < kepala.Sasaran || KataDivisi().IsMatch(satu.Isi)))
        {
            MulaiDivisi(nama, LembarTerbaca.Alamat(kolom, nomor));
            return;
        }

        var isiNomor = Isi(sel, kepala.Nomor);
        var isiSasaran = Isi(sel, kepala.Sasaran);
        var isiIndikator = Isi(sel, kepala.Indikator);
        var adaTarget = sel.TryGetValue(kepala.Target, out var target);
        if (isiNomor.Length == 0 && isiSasaran.Length == 0 && isiIndikator.Length == 0 && !adaTarget)
        {
            return;
        }

        if (divisi is null)
        {
            hasil.Galat.Add(new GalatSel(
                LembarTerbaca.Alamat(sel.Keys.Min(), nomor), "Baris ini tidak berada di bawah judul divisi. Tulis judulnya, misalnya \"1. DIVISI ADMINISTRASI\", di baris sebelum tabel."));
            MulaiDivisi("", "");
        }

        UraiSasaran(nomor, isiNomor, isiSasaran);
        UraiIndikator(nomor, isiIndikator, adaTarget ? target : null);
    }

    private void UraiSasaran(int nomor, string isiNomor, string isiSasaran)
    {
        if (isiSasaran.Length == 0 && isiNomor.Length == 0)
        {
            return;
        }

        if (isiSasaran.Length == 0)
        {
            if (sasaran is not null && sasaran.Penanda == isiNomor && !namaTerlepas)
            {
                // A broken merge, filled down.
                return;
            }

            hasil.Galat.Add(new GalatSel(
                LembarTerbaca.Alamat(kepala.Nomor, nomor),
                $"Nomor {Singkat(isiNomor)} tidak punya sasaran di sebelahnya. Bila sel gabungannya terpecah, letakkan nama sasaran sebaris dengan nomornya."));
            MulaiSasaran(kepala.Nomor, nomor, isiNomor, "");
            namaTerlepas = true;
        }
        else if (namaTerlepas && isiNomor.Length == 0)
        {
            // The name that the broken merge tore off: the fault is told, the rest can be read.
            sasaran!.Nama = isiSasaran;
            namaTerlepas = false;
        }
        else if (sasaran is null || PembacaLembar.Rapikan(sasaran.Nama) != PembacaLembar.Rapikan(isiSasaran) || (isiNomor.Length > 0 && isiNomor != sasaran.Penanda))
        {
            if (isiNomor.Length > 0 && divisi!.Sasaran.FirstOrDefault(s => Angka(s.Penanda) == Angka(isiNomor)) is { } kembar)
            {
                hasil.Galat.Add(new GalatSel(LembarTerbaca.Alamat(kepala.Nomor, nomor), $"Nomor sasaran {Singkat(isiNomor)} sudah dipakai sel {kembar.Alamat} di divisi yang sama."));
            }

            MulaiSasaran(kepala.Sasaran, nomor, isiNomor, isiSasaran);
            namaTerlepas = false;
        }
    }

    private void UraiIndikator(int nomor, string nama, IsiSel? target)
    {
        var alamat = LembarTerbaca.Alamat(kepala.Indikator, nomor);
        var alamatTarget = LembarTerbaca.Alamat(kepala.Target, nomor);
        if (nama.Length == 0)
        {
            if (target is not null)
            {
                hasil.Galat.Add(new GalatSel(alamat, $"Nama indikator kosong, padahal targetnya ({alamatTarget}) berisi."));
            }

            return;
        }

        if (sasaran is null)
        {
            hasil.Galat.Add(new GalatSel(alamat, "Indikator ini tidak punya sasaran. Tulis nomor dan nama sasarannya di baris ini."));
            MulaiSasaran(kepala.Sasaran, nomor, "", "");
        }

        if (nama.Contains("Contoh:", StringComparison.Ordinal))
        {
            hasil.Galat.Add(new GalatSel(alamat, "Baris contoh belum diganti. Tulis indikator Anda, atau hapus barisnya."));
        }

        var tercetak = target is { } ada ? Target(ada, alamatTarget) : (Teks: null, Catatan: null);
        if (target is null)
        {
            hasil.Galat.Add(new GalatSel(alamatTarget, "Target kosong. Tulis angkanya dengan satuan, misalnya 90%, 82 (indeks), atau 133 Layanan."));
        }

        if (PenandaDari(nama) is { Length: > 0 } penanda && sasaran!.Indikator.FirstOrDefault(i => Angka(PenandaDari(i.Nama)) == Angka(penanda)) is { } kembar)
        {
            hasil.Galat.Add(new GalatSel(alamat, $"Nomor {penanda} sudah dipakai sel {kembar.Alamat} di sasaran yang sama."));
        }

        sasaran!.Indikator.Add(new IndikatorTerurai(alamat, nama, alamatTarget, tercetak.Teks) { Catatan = tercetak.Catatan });
    }

    /// <summary>A target as a person sees it: a number is read with the words of its format.</summary>
    private (string? Teks, string? Catatan) Target(IsiSel isi, string alamat)
    {
        switch (isi.Jenis)
        {
            case JenisSel.Teks:
                return (PembacaLembar.Rapikan(isi.Isi), null);
            case JenisSel.Angka or JenisSel.Persen:
                var bacaan = BacaanAngka.DariSel(isi.Isi, isi.Jenis == JenisSel.Persen);
                if (bacaan.Nilai is { } nilai)
                {
                    var teks = FormatSel.Teks(nilai, isi.Format);
                    return (isi.Jenis == JenisSel.Persen && !teks.Contains('%', StringComparison.Ordinal) ? teks + "%" : teks, bacaan.Catatan);
                }

                hasil.Galat.Add(new GalatSel(alamat, bacaan.Pesan!));
                return (null, null);
            case JenisSel.Tanggal:
                hasil.Galat.Add(new GalatSel(alamat, "Berisi tanggal, bukan target. Ubah format selnya menjadi teks, lalu tulis angkanya lagi."));
                return (null, null);
            case JenisSel.Kosong or JenisSel.Logika or JenisSel.Galat:
                hasil.Galat.Add(new GalatSel(alamat, $"\"{Singkat(isi.Isi)}\" bukan target. Tulis angkanya dengan satuan, misalnya 90%."));
                return (null, null);
            default:
                throw new ArgumentOutOfRangeException(nameof(isi), isi.Jenis, null);
        }
    }

    private void UraiTandaTangan(int awal)
    {
        var isi = lembar.Baris.Where(b => b.Key >= awal).SelectMany(b => b.Value.OrderBy(s => s.Key).Select(s => s.Value.Isi))
            .SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(t => t.Trim())
            .Where(t => t.Length > 0 && !TempatTanggal().IsMatch(t)).ToList();
        var letak = isi.FindIndex(t => Nip().IsMatch(t));
        if (letak < 2)
        {
            return;
        }

        // Lines in capitals below the office belong to it; what comes between office and name is what the signature was made with.
        var tengah = isi.Take(letak - 1).Skip(1).ToList();
        var lanjutan = tengah.TakeWhile(t => !t.Any(char.IsLower)).ToList();
        hasil.Penandatangan = new Penandatangan(
            string.Join(' ', lanjutan.Prepend(isi[0])), string.Join(' ', tengah.Skip(lanjutan.Count)), isi[letak - 1],
            new string([.. Nip().Match(isi[letak]).Groups["nip"].Value.Where(char.IsAsciiDigit)]));
    }

    private void PeriksaSusunan()
    {
        foreach (var satu in hasil.Divisi)
        {
            if (satu.Sasaran.Count == 0)
            {
                hasil.Galat.Add(new GalatSel(satu.Alamat, $"{satu.Nama} tidak punya sasaran di bawahnya."));
            }

            if (satu.Nama.Length > 0 && hasil.Divisi.TakeWhile(d => d != satu).FirstOrDefault(d => Sama(d.Nama, satu.Nama)) is { } kembar)
            {
                hasil.Galat.Add(new GalatSel(satu.Alamat, $"{satu.Nama} sudah ada di sel {kembar.Alamat}. Satukan keduanya."));
            }

            foreach (var kosong in satu.Sasaran.Where(s => s.Indikator.Count == 0))
            {
                hasil.Galat.Add(new GalatSel(kosong.Alamat, $"Sasaran {Singkat(kosong.Nama.Length > 0 ? kosong.Nama : kosong.Penanda)} tidak punya indikator."));
            }
        }
    }

    /// <summary>The number that is printed before a name; empty for none.</summary>
    public static string PenandaDari(string nama) => PenandaIndikator().Match(nama) is { Success: true } cocok ? cocok.Groups["penanda"].Value : "";

    private void MulaiDivisi(string nama, string alamat)
    {
        hasil.Divisi.Add(divisi = new DivisiTerurai(alamat, nama));
        sasaran = null;
        namaTerlepas = false;
    }

    private void MulaiSasaran(int kolom, int nomor, string penanda, string nama) =>
        divisi!.Sasaran.Add(sasaran = new SasaranTerurai(LembarTerbaca.Alamat(kolom, nomor), penanda, nama));

    /// <summary>Name of the division that a text heads; null for a text that heads none.</summary>
    private static string? NamaDivisi(string teks)
    {
        var isi = teks.Trim();
        return isi.Length <= (KataDivisi().IsMatch(isi) ? JudulDivisiPalingPanjang : JudulTanpaKataDivisi) && JudulDivisi().Match(isi) is { Success: true } cocok
            && (cocok.Groups["nomor"].Success || KataDivisi().IsMatch(isi))
            ? cocok.Groups["nama"].Value : null;
    }

    private static string Isi(Dictionary<int, IsiSel> sel, int kolom) => sel.TryGetValue(kolom, out var ada) ? ada.Isi.Trim() : "";

    private static string Angka(string penanda) => penanda.TrimEnd('.', ')', ' ');

    private static bool Sama(string a, string b) => string.Equals(PembacaLembar.Rapikan(a), PembacaLembar.Rapikan(b), StringComparison.OrdinalIgnoreCase);

    private static string Singkat(string teks) => teks.Length <= 40 ? teks : teks[..40] + "…";

    [GeneratedRegex(@"^\(?\d+\)$")]
    private static partial Regex NomorKolom();

    [GeneratedRegex(@"^(?:(?<nomor>\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\s+)?(?<nama>\p{L}.*)$", RegexOptions.Singleline)]
    private static partial Regex JudulDivisi();

    [GeneratedRegex(@"^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\s*)?DIVISI\b", RegexOptions.IgnoreCase)]
    private static partial Regex KataDivisi();

    [GeneratedRegex(@"^(Sesuai|Berdasarkan|Menurut|Mengacu|Dasar|Keputusan|Peraturan|Kepmen|Permen)", RegexOptions.IgnoreCase)]
    private static partial Regex AwalDasarHukum();

    [GeneratedRegex(@"TAHUN\s+(?<tahun>(?:19|20)\d{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex TahunJudul();

    [GeneratedRegex(@"\b(?<tahun>20\d{2})\b")]
    private static partial Regex TahunSaja();

    [GeneratedRegex(@"^(\d{1,2}[.)]\s|(Persentase|Jumlah|Indeks|Nilai|Rata-rata)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MiripIndikator();

    [GeneratedRegex("^[0-9]")]
    private static partial Regex TargetMirip();

    [GeneratedRegex(@"NIP\W*(?<nip>\d(?:[\d ]*\d)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Nip();

    [GeneratedRegex(@"^\p{L}[\p{L} ]*,\s*(?:\d{1,2}|[.…]+)?\s*\p{L}*\s*(?:19|20)\d{2}$")]
    private static partial Regex TempatTanggal();

    [GeneratedRegex(@"^(?<penanda>(?:\d{1,2}|[a-z])[.)])\s+\S")]
    private static partial Regex PenandaIndikator();
}
