<?php
/*
 * Stands for a web server's rewrite rules in front of PHP's own server: files as they are, PHP where it is asked for, and
 * everything else to WordPress.
 */
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$file = realpath($_SERVER['DOCUMENT_ROOT'] . $path);
$inside = $file !== false && str_starts_with($file, realpath($_SERVER['DOCUMENT_ROOT']) . DIRECTORY_SEPARATOR);

if ($inside && is_dir($file) && !str_ends_with($path, '/')) {
    header('Location: ' . $path . '/', true, 301);
    return true;
}
if ($inside && (is_file($file) || is_file($file . '/index.php'))) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
require $_SERVER['SCRIPT_FILENAME'];
