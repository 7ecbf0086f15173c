using System.Globalization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

/// <summary>A sheet as the structured file has it, and what is to be said about it.</summary>
/// <param name="Berkas">The file; of no use while there are faults.</param>
/// <param name="Galat">Faults: nothing is applied while there is one.</param>
/// <param name="Bacaan">How each target was read, by code.</param>
/// <param name="Peringatan">What to look at before applying.</param>
internal sealed record LembarTersusun(
    BerkasIku? Berkas, IReadOnlyList<GalatSel> Galat, IReadOnlyDictionary<string, string> Bacaan, IReadOnlyList<string> Peringatan);

/// <summary>
/// Makes the structured file of a year from its sheet: gives codes and numbers, reads targets, and takes from the sheet Manual IKU, else from
/// what is stored, else from the usual, what the official layout has no column for. What a file does not say stays as it is.
/// </summary>
internal sealed partial class PenyusunLembar(LembarTerurai lembar, KeadaanTahun ada)
{
    /// <summary>Codes that this ministry's offices use; others are made from the name.</summary>
    private static readonly (string Kata, string Kode)[] KodeLazim =
        [("ADMINISTRASI", "ADM"), ("PEMASYARAKATAN", "PAS"), ("KEIMIGRASIAN", "IMI"), ("PELAYANAN HUKUM", "YAN")];

    private static readonly HashSet<string> Singkatan = ["HAM", "HKI", "KI", "UPT", "TI", "AHU", "RI"];
    private static readonly HashSet<string> KataKecil = ["DAN", "DI", "KE", "DARI", "UNTUK", "YANG", "DENGAN"];

    private readonly List<GalatSel> galat = [.. lembar.Galat];
    private readonly List<string> peringatan = [];
    private readonly Dictionary<string, string> bacaan = [];
    private readonly List<BarisDivisi> barisDivisi = [];
    private readonly List<BarisSasaran> barisSasaran = [];
    private readonly List<BarisIndikator> barisIndikator = [];

    /// <summary>Makes it.</summary>
    public LembarTersusun Susun()
    {
        PeriksaKepala();
        PeriksaManual();
        var kode = KodeDivisi();
        var nomor = Nomori(
            [.. lembar.Divisi.Select(d => d.Nama)],
            [.. ada.Divisi.Where(d => kode.Contains(d.Kode)).Select(d => (d.Nomor, lembar.Divisi[kode.IndexOf(d.Kode)].Nama))],
            ada.Divisi.Select(d => d.Nomor), bolehGantiNama: false);
        for (var n = 0; n < lembar.Divisi.Count; n++)
        {
            SusunDivisi(lembar.Divisi[n], kode[n], nomor[n]);
        }

        var urut = barisDivisi.OrderBy(d => d.Nomor).ToList();
        var letak = urut.Select(d => d.Kode).ToList();
        var berkas = new BerkasIku(
            ada.Tahun, lembar.Judul, lembar.DasarHukum.Length > 0 ? lembar.DasarHukum : ada.DasarHukum ?? "",
            lembar.Penandatangan ?? ada.Penandatangan ?? new Penandatangan("", "", "", ""),
            urut,
            [.. barisSasaran.OrderBy(s => letak.IndexOf(s.Divisi)).ThenBy(s => s.Nomor)],
            [.. barisIndikator.OrderBy(i => letak.IndexOf(i.Divisi)).ThenBy(i => i.Sasaran).ThenBy(i => i.Nomor)]);
        if (!berkas.Indikator.Select(i => i.Kode).SequenceEqual(barisIndikator.Select(i => i.Kode)))
        {
            peringatan.Add("Urutan baris di berkas berbeda dari urutan di aplikasi. Baris baru yang disisipkan mendapat nomor terakhir di sasarannya.");
        }

        if (galat.Count == 0)
        {
            // The last word is the structured file's own check: whatever it finds, nothing is applied.
            galat.AddRange(berkas.Periksa(bolehMelompat: true).Select(p => new GalatSel("", p)));
        }

        return new LembarTersusun(galat.Count == 0 ? berkas : null, galat, bacaan, peringatan);
    }

    private void PeriksaKepala()
    {
        if (lembar.Judul.Count == 0)
        {
            galat.Add(new GalatSel("", "Judul lembar tidak ditemukan. Tulis judulnya di atas tabel, misalnya \"INDIKATOR KINERJA UTAMA … TAHUN 2024\"."));
        }
        else if (lembar.TahunJudul is { } tahun && tahun != ada.Tahun)
        {
            galat.Add(new GalatSel("", $"Judul lembar menyebut tahun {tahun}, sedangkan yang dipilih {ada.Tahun}. Pilih tahun yang sama, atau perbaiki judulnya."));
        }
        else if (lembar.TahunJudul is null)
        {
            peringatan.Add($"Judul lembar tidak menyebut tahun. Lembar ini akan menjadi tahun {ada.Tahun}.");
        }

        if (lembar.DasarHukum.Length == 0)
        {
            if (ada.DasarHukum is null)
            {
                galat.Add(new GalatSel("", "Dasar hukum tidak ditemukan. Tulis di bawah judul, diawali \"Sesuai\" atau \"Berdasarkan\"."));
            }
            else
            {
                peringatan.Add("Dasar hukum tidak ada di berkas: yang tersimpan tetap.");
            }
        }

        if (lembar.Penandatangan is null)
        {
            if (ada.Penandatangan is null)
            {
                galat.Add(new GalatSel("", "Blok tanda tangan tidak ditemukan. Tulis di bawah tabel: jabatan, nama, lalu \"NIP. …\"."));
            }
            else
            {
                peringatan.Add("Blok tanda tangan tidak ada di berkas: yang tersimpan tetap.");
            }
        }
        else if (lembar.Penandatangan.Nip.Length != 18)
        {
            galat.Add(new GalatSel("", $"NIP penandatangan \"{lembar.Penandatangan.Nip}\" bukan 18 angka."));
        }
    }

    private void PeriksaManual()
    {
        foreach (var kembar in lembar.Manual.GroupBy(m => m.Isi(KolomManualIku.Kode).Trim()).Where(k => k.Count() > 1))
        {
            galat.Add(new GalatSel(
                kembar.Last().Alamat(KolomManualIku.Kode), $"Kode {kembar.Key} sudah ada di baris {kembar.First().Baris} lembar itu. Sisakan satu."));
        }

        foreach (var salah in lembar.Manual.Where(m => Urai(m) is null))
        {
            galat.Add(new GalatSel(salah.Alamat(KolomManualIku.Kode), $"\"{salah.Isi(KolomManualIku.Kode)}\" bukan kode indikator. Contoh: PAS.07.3."));
        }
    }

    private List<string> KodeDivisi()
    {
        var kode = new string?[lembar.Divisi.Count];
        for (var n = 0; n < kode.Length; n++)
        {
            var nama = lembar.Divisi[n].Nama;
            var usul = lembar.Manual.Where(m => Sama(m.Isi(KolomManualIku.Divisi), nama)).Select(m => Urai(m)?.Divisi).FirstOrDefault(k => k is not null)
                ?? ada.Divisi.Concat(ada.DivisiTahunLain).FirstOrDefault(d => Sama(d.NamaResmi, nama))?.Kode;
            kode[n] = kode.Contains(usul) ? null : usul;
        }

        for (var n = 0; n < kode.Length; n++)
        {
            // In a year that exists, another name in the same place is a new name, not a new division.
            kode[n] ??= ada.Divisi.FirstOrDefault(d => d.Nomor == n + 1 && !kode.Contains(d.Kode))?.Kode ?? BuatKode(lembar.Divisi[n].Nama, kode);
        }

        return [.. kode.OfType<string>()];
    }

    private string BuatKode(string nama, string?[] terpakai)
    {
        var bersih = nama.ToUpperInvariant();
        var lazim = KodeLazim.FirstOrDefault(k => bersih.Contains(k.Kata, StringComparison.Ordinal)).Kode;
        bool Bebas(string kode) => !terpakai.Contains(kode) && ada.Divisi.Concat(ada.DivisiTahunLain).All(d => d.Kode != kode || Sama(d.NamaResmi, nama));
        if (lazim is not null && Bebas(lazim))
        {
            return lazim;
        }

        var kata = Kata().Matches(bersih).Select(k => k.Value).Where(k => k != "DIVISI").DefaultIfEmpty("DIV").First();
        for (var panjang = Math.Min(3, kata.Length); panjang <= Math.Min(kata.Length, Divisi.PanjangKode); panjang++)
        {
            if (Bebas(kata[..panjang]))
            {
                return kata[..panjang];
            }
        }

        for (var huruf = 'A'; ; huruf++)
        {
            var kode = kata[..Math.Min(3, kata.Length)] + huruf;
            if (Bebas(kode) || huruf == 'Z')
            {
                return kode;
            }
        }
    }

    private void SusunDivisi(DivisiTerurai divisi, string kode, int nomor)
    {
        var lama = ada.Divisi.FirstOrDefault(d => d.Kode == kode);
        var kenal = lama ?? ada.DivisiTahunLain.FirstOrDefault(d => d.Kode == kode);
        var tampil = lembar.Manual.FirstOrDefault(m => Sama(m.Isi(KolomManualIku.Divisi), divisi.Nama))?.Isi(KolomManualIku.DivisiTampil);
        var data = lembar.Manual.Where(m => Urai(m)?.Divisi == kode && Sama(m.Isi(KolomManualIku.Divisi), divisi.Nama)).ToList();
        var sasaranLama = ada.Sasaran.Where(s => s.KodeDivisi == kode).ToList();
        var nomorSasaran = Nomori(
            [.. divisi.Sasaran.Select(s => s.Nama)],
            [.. data.Select(m => (Urai(m)!.Value.Sasaran, m.Isi(KolomManualIku.Sasaran))).Distinct(), .. sasaranLama.Select(s => (s.Nomor, s.NamaResmi))],
            sasaranLama.Select(s => s.Nomor));
        for (var n = 0; n < divisi.Sasaran.Count; n++)
        {
            SusunSasaran(divisi.Sasaran[n], kode, nomorSasaran[n], [.. data.Where(m => Urai(m)!.Value.Sasaran == nomorSasaran[n])]);
        }

        barisDivisi.Add(new BarisDivisi(
            kode, nomor, divisi.Nama,
            tampil is { Length: > 0 } ? tampil : kenal is not null && Sama(kenal.NamaResmi, divisi.Nama) ? kenal.NamaTampil : NamaTampil(divisi.Nama),
            divisi.Sasaran.Count, divisi.Sasaran.Sum(s => s.Indikator.Count)));
    }

    private void SusunSasaran(SasaranTerurai sasaran, string kodeDivisi, int nomor, List<BarisManual> data)
    {
        var lama = ada.Sasaran.FirstOrDefault(s => s.KodeDivisi == kodeDivisi && s.Nomor == nomor);
        var seasal = data.Where(m => Sama(m.Isi(KolomManualIku.Sasaran), sasaran.Nama)).ToList();
        var nama = seasal.FirstOrDefault()?.Isi(KolomManualIku.Sasaran) ?? PembacaLembar.Rapikan(sasaran.Nama);
        Panjang(sasaran.Alamat, "Nama sasaran", nama, SasaranKegiatan.PanjangNama);
        Panjang(sasaran.Alamat, "Nomor sasaran", sasaran.Penanda, SasaranKegiatan.PanjangPenanda);
        barisSasaran.Add(new BarisSasaran(
            kodeDivisi, nomor, sasaran.Penanda, nama,
            seasal.Count > 0 ? Tanpa(seasal[0].Isi(KolomManualIku.SasaranTampil)) : lama is not null && Sama(lama.NamaResmi, nama) ? lama.NamaTampil : null));

        var indikatorLama = ada.Indikator.Where(i => i.KodeDivisi == kodeDivisi && i.NomorSasaran == nomor).ToList();
        var nomorIndikator = Nomori(
            [.. sasaran.Indikator.Select(i => i.Nama)],
            [
                .. seasal.Select(m => (Urai(m)!.Value.Nomor, Lengkap(m.Isi(KolomManualIku.NomorIndikator), m.Isi(KolomManualIku.Indikator)))),
                .. indikatorLama.Select(i => (i.Nomor, Lengkap(i.Penanda, i.NamaResmi))),
            ],
            indikatorLama.Select(i => i.Nomor));
        for (var n = 0; n < sasaran.Indikator.Count; n++)
        {
            SusunIndikator(sasaran.Indikator[n], kodeDivisi, nomor, nomorIndikator[n], seasal, indikatorLama.FirstOrDefault(i => i.Nomor == nomorIndikator[n]));
        }
    }

    private void SusunIndikator(IndikatorTerurai isi, string kodeDivisi, int sasaran, int nomor, List<BarisManual> data, IndikatorAda? lama)
    {
        var kode = IndikatorKinerja.BuatKode(kodeDivisi, sasaran, nomor);
        var manualBaris = data.FirstOrDefault(m => m.Isi(KolomManualIku.Kode).Trim() == kode);
        if (manualBaris is not null && !Sama(Lengkap(manualBaris.Isi(KolomManualIku.NomorIndikator), manualBaris.Isi(KolomManualIku.Indikator)), isi.Nama))
        {
            peringatan.Add($"{kode}: nama di lembar {KolomManualIku.Lembar} berbeda dari lembar IKU, jadi barisnya tidak dipakai.");
            manualBaris = null;
        }

        var (penanda, nama) = Pisahkan(isi.Nama, manualBaris, lama);
        Panjang(isi.Alamat, "Nama indikator", nama, IndikatorKinerja.PanjangNama);
        Panjang(isi.Alamat, "Nomor indikator", penanda, IndikatorKinerja.PanjangPenanda);
        if (lama is { Terisi: true } && !Sama(lama.NamaResmi, nama))
        {
            peringatan.Add($"{kode}: namanya berubah, padahal sudah ada realisasi. Pastikan ini indikator yang sama.");
        }

        if (isi.Target is null || BacaTarget(isi, kode, manualBaris, lama) is not { } target)
        {
            return;
        }

        var (manual, uraian, awal) = SusunManual(kode, manualBaris, lama, target);
        var baris = new BarisIndikator(
            kode, kodeDivisi, sasaran, nomor, penanda, nama,
            manualBaris is not null ? Tanpa(manualBaris.Isi(KolomManualIku.IndikatorTampil)) : lama is not null && Sama(lama.NamaResmi, nama) ? lama.NamaTampil : null,
            target.Tercetak, target.Terbaca.Nilai, target.Terbaca.Satuan.Jenis, target.Terbaca.Satuan.Nama)
        {
            Manual = manual, Uraian = uraian, TargetAwal = awal,
        };
        foreach (var salah in PemeriksaanManual.Galat(manual, uraian ?? UraianIku.Kosong))
        {
            galat.Add(new GalatSel(manualBaris?.Alamat(KolomManualIku.Kode) ?? isi.Alamat, salah.Pesan + "."));
        }

        // Quarters that follow from the year's target are not at fault by themselves.
        foreach (var salah in PemeriksaanTarget.Galat(manual, baris.BuatNilai()).Where(g => g.Triwulan is null || awal is not null))
        {
            galat.Add(new GalatSel(salah.Triwulan is { } tw && manualBaris is not null ? manualBaris.Alamat(KolomManualIku.TargetTriwulan((int)tw)) : isi.AlamatTarget, salah.Pesan));
        }

        barisIndikator.Add(baris);
    }

    /// <summary>The target of the PK awal: what a PK perubahan made of it is not the sheet's to set.</summary>
    private (string Tercetak, TargetTerbaca Terbaca)? BacaTarget(IndikatorTerurai isi, string kode, BarisManual? data, IndikatorAda? lama)
    {
        var tercetak = isi.Target!;
        var asal = data?.Isi(KolomManualIku.TargetTercetak) is { Length: > 0 } tertulis ? tertulis : lama?.TargetResmi;
        if (Semula().Match(tercetak) is { Success: true } berubah)
        {
            var kini = berubah.Groups["kini"].Value;
            var semula = berubah.Groups["semula"].Value;
            tercetak = AngkaSaja().IsMatch(semula) && SatuanDari().Match(kini) is { Success: true } satuan ? semula + satuan.Groups["satuan"].Value : semula;
            peringatan.Add($"{kode}: \"{isi.Target}\" adalah PK perubahan. Yang dibaca target PK awal, {tercetak}; perubahannya dicatat di halaman Target.");
        }
        else if (tercetak == TargetTercetak.TanpaTarget && asal is not null)
        {
            tercetak = asal;
        }

        var terbaca = TargetTerbaca.Baca(tercetak);
        if (terbaca is null || (terbaca.Satuan.Jenis == JenisSatuan.Jumlah && Persen().IsMatch(terbaca.Satuan.Nama)))
        {
            galat.Add(new GalatSel(isi.AlamatTarget, $"\"{(tercetak.Length <= 60 ? tercetak : tercetak[..60] + "…")}\" tidak dapat dibaca sebagai target. Contoh: 90%, 82 (indeks), 133 Layanan."));
            return null;
        }

        if (asal is not null && TargetTerbaca.Baca(asal) is { } sama && sama.Nilai == terbaca.Nilai && sama.Satuan == terbaca.Satuan)
        {
            tercetak = asal;
        }

        var catatan = isi.Catatan ?? terbaca.Catatan;
        var bersatuan = terbaca.Satuan.Jenis == JenisSatuan.Indeks ? $"{FormatAngka.Lengkap(terbaca.Nilai)} (indeks)" : FormatAngka.Bersatuan(terbaca.Nilai, terbaca.Satuan)!;
        bacaan[kode] = catatan is null ? bersatuan : $"{bersatuan}. {catatan}";
        if (terbaca.Satuan.Jenis == JenisSatuan.Indeks && AngkaSaja().IsMatch(tercetak) && asal is null)
        {
            peringatan.Add($"{kode}: target {tercetak} tanpa satuan, dibaca sebagai indeks. Tulis satuannya bila bukan.");
        }

        return (tercetak, terbaca);
    }

    private (ManualIku Manual, UraianIku? Uraian, NilaiTarget? Awal) SusunManual(string kode, BarisManual? data, IndikatorAda? lama, (string Tercetak, TargetTerbaca Terbaca) target)
    {
        var satuanSama = lama is not null && TargetTerbaca.Baca(lama.TargetResmi)?.Satuan == target.Terbaca.Satuan;
        if (data is not null)
        {
            var pembaca = new PembacaManual(data, galat);
            var awal = pembaca.Target();
            if (awal is not null && awal.Tahunan != target.Terbaca.Nilai && awal.Tahunan is not null)
            {
                peringatan.Add($"{kode}: target di lembar {KolomManualIku.Lembar} berbeda dari lembar IKU. Yang dipakai {target.Tercetak}, dengan target triwulan bawaan.");
                awal = null;
            }

            return (pembaca.Manual(target.Terbaca.Satuan), pembaca.Uraian(), awal);
        }

        return satuanSama
            ? (lama!.Manual, null, lama.Awal.Tahunan == target.Terbaca.Nilai ? lama.Awal : null)
            : (ManualIku.Bawaan(target.Terbaca.Satuan), null, null);
    }

    private static (string Penanda, string Nama) Pisahkan(string isi, BarisManual? data, IndikatorAda? lama)
    {
        if (data is not null)
        {
            return (data.Isi(KolomManualIku.NomorIndikator).Trim(), data.Isi(KolomManualIku.Indikator));
        }

        if (lama is not null && Sama(Lengkap(lama.Penanda, lama.NamaResmi), isi))
        {
            return (lama.Penanda, lama.NamaResmi);
        }

        var rapi = PembacaLembar.Rapikan(isi);
        var penanda = PenguraiLembar.PenandaDari(rapi);
        return (penanda, penanda.Length == 0 ? rapi : rapi[penanda.Length..].TrimStart());
    }

    /// <summary>
    /// Numbers for what stands in the file: the number of the one with that name, in order where names are equal; else the place in the file, where
    /// nothing else has it; else the next one.
    /// </summary>
    /// <param name="nama">Names in the file.</param>
    /// <param name="dikenal">Numbers and names that are known.</param>
    /// <param name="tersimpan">Numbers that are stored, with figures behind them.</param>
    /// <param name="bolehGantiNama">True where another name in a stored place is a new name for what is there.</param>
    private static List<int> Nomori(List<string> nama, List<(int Nomor, string Nama)> dikenal, IEnumerable<int> tersimpan, bool bolehGantiNama = true)
    {
        var simpanan = tersimpan.ToHashSet();
        var nomor = new int[nama.Count];
        var terpakai = new HashSet<int>();
        for (var n = 0; n < nama.Count; n++)
        {
            nomor[n] = dikenal.Where(d => !terpakai.Contains(d.Nomor) && Sama(d.Nama, nama[n])).Select(d => d.Nomor).DefaultIfEmpty(0).Min();
            terpakai.Add(nomor[n]);
        }

        var semua = simpanan.Concat(terpakai).DefaultIfEmpty(0).Max();
        for (var n = 0; n < nama.Count; n++)
        {
            if (nomor[n] == 0)
            {
                nomor[n] = terpakai.Contains(n + 1) || (!bolehGantiNama && simpanan.Contains(n + 1)) ? Math.Max(semua, nama.Count) + 1 : n + 1;
                terpakai.Add(nomor[n]);
                semua = Math.Max(semua, nomor[n]);
            }
        }

        return [.. nomor];
    }

    private void Panjang(string alamat, string apa, string teks, int maks)
    {
        if (teks.Length > maks)
        {
            galat.Add(new GalatSel(alamat, $"{apa} paling panjang {maks} karakter; yang tertulis {teks.Length}."));
        }
    }

    private static (string Divisi, int Sasaran, int Nomor)? Urai(BarisManual baris) => Kode().Match(baris.Isi(KolomManualIku.Kode).Trim()) is { Success: true } cocok
        ? (cocok.Groups["divisi"].Value, int.Parse(cocok.Groups["sasaran"].Value, CultureInfo.InvariantCulture), int.Parse(cocok.Groups["nomor"].Value, CultureInfo.InvariantCulture))
        : null;

    private static string NamaTampil(string nama) => string.Join(' ', PembacaLembar.Rapikan(nama).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((kata, n) =>
        nama.Any(char.IsLower) || Singkatan.Contains(kata) ? kata : n > 0 && KataKecil.Contains(kata) ? kata.ToLowerInvariant() : kata[..1] + kata[1..].ToLowerInvariant()));

    private static string Lengkap(string penanda, string nama) => penanda.Length == 0 ? nama : $"{penanda} {nama}";

    private static string? Tanpa(string teks) => teks.Length == 0 ? null : teks;

    private static bool Sama(string a, string b) => PembacaLembar.Rapikan(a) == PembacaLembar.Rapikan(b);

    [GeneratedRegex(@"^(?<divisi>[A-Z]{1,8})\.(?<sasaran>\d{1,3})\.(?<nomor>\d{1,3})$")]
    private static partial Regex Kode();

    [GeneratedRegex(@"^(?<kini>.*?)\s*\(semula (?<semula>.+)\)$")]
    private static partial Regex Semula();

    [GeneratedRegex(@"^[0-9][0-9.,]*$")]
    private static partial Regex AngkaSaja();

    [GeneratedRegex(@"^[0-9][0-9.,]*(?<satuan>\D.*)$")]
    private static partial Regex SatuanDari();

    [GeneratedRegex(@"^(persen|prosen|%)", RegexOptions.IgnoreCase)]
    private static partial Regex Persen();

    [GeneratedRegex("[A-Z]+")]
    private static partial Regex Kata();
}
